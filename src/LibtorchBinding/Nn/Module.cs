using System.Reflection;
using LibtorchBinding.Native;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Neural networks: modules, layers, losses and what serves their training.</summary>
    public static partial class nn
    {
        /// <summary>
        /// Base of all neural network modules: a tree of named submodules, parameters and buffers. A class derived
        /// from it keeps them in fields and calls <see cref="RegisterComponents"/> at the end of its constructor.
        /// </summary>
        public partial class Module : IDisposable
        {
            private const BindingFlags DeclaredFields =
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

            private readonly OrderedDictionary<string, Module> submodules = [];
            private readonly OrderedDictionary<string, Parameter> ownParameters = [];
            private readonly OrderedDictionary<string, (Tensor Tensor, bool Persistent)> ownBuffers = [];
            private bool areComponentsRegistered;
            private bool isTraining = true;
            private bool isDisposed;

            /// <summary>The name of the kind of module, as <see cref="GetName"/> returns it.</summary>
            protected string? name;

            /// <summary>Makes a module without components.</summary>
            /// <param name="name">The name of the kind of module.</param>
            protected Module(string name)
            {
                this.name = name;
            }

            /// <summary>Whether the module is in training mode; evaluation mode turns dropout off.</summary>
            public virtual bool training => isTraining;

            /// <summary>The name of the kind of module.</summary>
            /// <returns>The name given to the constructor.</returns>
            public virtual string GetName() => name ?? GetType().Name;

            /// <summary>Puts the module and all its descendants into training or evaluation mode.</summary>
            /// <param name="train">True for training mode.</param>
            public virtual void train(bool train = true)
            {
                isTraining = train;
                foreach (var (_, child) in named_children()) child.train(train);
            }

            /// <summary>Puts the module and all its descendants into evaluation mode.</summary>
            public virtual void eval() => train(false);

            /// <summary>Runs a function over all descendants, children before parents, and then this module.</summary>
            /// <param name="fn">What to do with each module.</param>
            /// <returns>This module.</returns>
            public virtual Module apply(Action<Module> fn)
            {
                ArgumentNullException.ThrowIfNull(fn);
                foreach (var (_, child) in named_children()) child.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Clears the gradients of all parameters.</summary>
            /// <param name="set_to_none">True removes the gradients, false fills them with zeros.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                {
                    using var gradient = parameter.grad;
                    if (gradient is null) continue;
                    if (set_to_none) parameter.grad = null;
                    else Aten.Do("zero_", gradient);
                }
            }

            /// <summary>Disposes the parameters, buffers and submodules.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes the parameters, buffers and submodules.</summary>
            /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing || isDisposed) return;
                isDisposed = true;
                foreach (var (buffer, _) in ownBuffers.Values) buffer.Dispose();
                foreach (var parameter in ownParameters.Values) parameter.Dispose();
                foreach (var child in submodules.Values) child.Dispose();
            }

            /// <summary>The fields of a type and its bases up to the library's own; of namesakes the nearest.</summary>
            private static IEnumerable<FieldInfo> ComponentFields(Type type)
            {
                var seen = new HashSet<string>();
                for (var current = type; current is not null && current != typeof(Module); current = current.BaseType)
                {
                    foreach (var field in current.GetFields(DeclaredFields))
                        if (seen.Add(field.Name)) yield return field;
                }
            }
        }
    }
}
