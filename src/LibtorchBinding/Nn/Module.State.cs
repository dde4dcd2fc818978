using LibtorchBinding.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>
            /// The parameters and persistent buffers by dotted name: the tensors of the module themselves, no copies.
            /// A tensor that two submodules share stands under both names.
            /// </summary>
            /// <param name="destination">A dictionary to add to, or null for a new one.</param>
            /// <param name="prefix">What stands before the names, or null.</param>
            /// <returns>The dictionary.</returns>
            public virtual Dictionary<string, Tensor> state_dict(
                Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach (var (own, parameter) in named_parameters()) destination.TryAdd(Path(own), parameter);
                foreach (var (own, buffer) in named_buffers()) destination.TryAdd(Path(own), buffer);
                foreach (var (child, module) in named_children()) module.state_dict(destination, Path(child));
                return destination;

                string Path(string inner) => string.IsNullOrEmpty(prefix) ? inner : $"{prefix}.{inner}";
            }

            /// <summary>Copies values into the parameters and buffers of the same names.</summary>
            /// <param name="source">Tensors by dotted name.</param>
            /// <param name="strict">Whether the names have to match exactly.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <returns>The names that the source lacks, and those that the module lacks.</returns>
            /// <exception cref="InvalidOperationException">The names differ, and must not.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                ArgumentNullException.ThrowIfNull(source);
                var target = state_dict();
                bool IsWanted(string key) => skip is null || !skip.Contains(key);
                List<string> missing = [.. target.Keys.Where(key => IsWanted(key) && !source.ContainsKey(key))];
                List<string> unexpected = [.. source.Keys.Where(key => IsWanted(key) && !target.ContainsKey(key))];
                if (strict && missing.Count + unexpected.Count > 0)
                {
                    throw new InvalidOperationException(
                        "The loaded state_dict is not identical to the target dictionary: "
                        + $"missing [{string.Join(", ", missing)}], unexpected [{string.Join(", ", unexpected)}].");
                }

                using var frozen = no_grad();
                foreach (var (key, value) in source)
                {
                    if (IsWanted(key) && target.TryGetValue(key, out var tensor)) Aten.Do("copy_", tensor, value);
                }

                return (missing, unexpected);
            }
        }
    }
}
