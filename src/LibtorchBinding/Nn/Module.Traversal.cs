using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The parameters with their dotted names, each once; the module's own come first.</summary>
            /// <param name="recurse">False leaves out those of submodules.</param>
            /// <returns>Names and parameters.</returns>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<Parameter>(ReferenceEqualityComparer.Instance);
                foreach (var (own, parameter) in ownParameters)
                    if (!parameter.IsInvalid && seen.Add(parameter)) yield return (own, parameter);

                if (!recurse) yield break;
                foreach (var (child, module) in named_children())
                {
                    foreach (var (inner, parameter) in module.named_parameters())
                        if (seen.Add(parameter)) yield return ($"{child}.{inner}", parameter);
                }
            }

            /// <summary>
            /// The persistent buffers with their dotted names, each once; the module's own come first.
            /// </summary>
            /// <param name="recurse">False leaves out those of submodules.</param>
            /// <param name="include_nonpersistent">
            /// Without effect: TorchSharp 0.106 lists persistent buffers only, and programs shall see the same here.
            /// </param>
            /// <returns>Names and buffers.</returns>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<Tensor>(ReferenceEqualityComparer.Instance);
                foreach (var (own, (buffer, persistent)) in ownBuffers)
                    if (persistent && !buffer.IsInvalid && seen.Add(buffer)) yield return (own, buffer);

                if (!recurse) yield break;
                foreach (var (child, module) in named_children())
                {
                    foreach (var (inner, buffer) in module.named_buffers(true, include_nonpersistent))
                        if (seen.Add(buffer)) yield return ($"{child}.{inner}", buffer);
                }
            }

            /// <summary>The submodules one level down, in the order of their registration.</summary>
            /// <returns>Names and modules.</returns>
            public virtual IEnumerable<(string name, Module module)> named_children() =>
                submodules.Select(child => (child.Key, child.Value));

            /// <summary>All descendants with their dotted names, without this module itself.</summary>
            /// <returns>Names and modules.</returns>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var child in named_children()) yield return child;
                foreach (var (child, module) in named_children())
                {
                    foreach (var (inner, descendant) in module.named_modules())
                        yield return ($"{child}.{inner}", descendant);
                }
            }

            /// <summary>The parameters, each once.</summary>
            /// <param name="recurse">False leaves out those of submodules.</param>
            /// <returns>The parameters.</returns>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(entry => entry.parameter);

            /// <summary>The persistent buffers, each once.</summary>
            /// <param name="recurse">False leaves out those of submodules.</param>
            /// <param name="include_nonpersistent">See <see cref="named_buffers"/>.</param>
            /// <returns>The buffers.</returns>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            /// <summary>All descendants, without this module itself.</summary>
            /// <returns>The modules.</returns>
            public virtual IEnumerable<Module> modules() => named_modules().Select(entry => entry.module);

            /// <summary>The submodules one level down.</summary>
            /// <returns>The modules.</returns>
            public virtual IEnumerable<Module> children() => named_children().Select(entry => entry.module);

            /// <summary>Whether there is a buffer of that dotted name.</summary>
            /// <param name="target">The dotted name.</param>
            /// <returns>True if there is.</returns>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>Whether there is a parameter of that dotted name.</summary>
            /// <param name="target">The dotted name.</param>
            /// <returns>True if there is.</returns>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>The buffer of that dotted name.</summary>
            /// <param name="target">The dotted name.</param>
            /// <returns>The buffer, or null.</returns>
            public virtual Tensor? get_buffer(string target) =>
                ownBuffers.TryGetValue(target, out var found)
                    ? found.Tensor
                    : Descend(target, static (child, rest) => child.get_buffer(rest));

            /// <summary>The parameter of that dotted name.</summary>
            /// <param name="target">The dotted name.</param>
            /// <returns>The parameter, or null.</returns>
            public virtual Parameter? get_parameter(string target) =>
                Own(target) ?? Descend(target, static (child, rest) => child.get_parameter(rest));

            /// <summary>Looks for what stands behind the first dot in the child that stands before it.</summary>
            private T? Descend<T>(string target, Func<Module, string, T?> find) where T : class
            {
                ArgumentNullException.ThrowIfNull(target);
                var dot = target.IndexOf('.', StringComparison.Ordinal);
                if (dot < 0) return null;
                var child = named_children().FirstOrDefault(entry => entry.name == target[..dot]).module;
                return child is null ? null : find(child, target[(dot + 1)..]);
            }
        }
    }
}
