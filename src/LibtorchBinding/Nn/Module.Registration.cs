using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>
            /// Registers every field that holds a module, a parameter or a tensor (as a buffer) under the field's name.
            /// To be called at the end of the constructor; a second call does nothing.
            /// </summary>
            protected virtual void RegisterComponents()
            {
                if (areComponentsRegistered) return;
                foreach (var field in ComponentFields(GetType()))
                {
                    var component = field.ComponentName();
                    if (IsRegistered(component)) continue;
                    switch (field.GetValue(this))
                    {
                        case Module module: register_module(component, module); break;
                        case Parameter parameter: register_parameter(component, parameter); break;
                        case Tensor buffer: register_buffer(component, buffer); break;
                    }
                }

                areComponentsRegistered = true;
            }

            /// <summary>Adds a submodule.</summary>
            /// <param name="name">Its name, without dots.</param>
            /// <param name="submodule">The module; null removes the one of that name.</param>
            /// <exception cref="ArgumentException">The name is empty or has a dot.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null)
                {
                    submodules.Remove(name);
                    return;
                }

                if (string.IsNullOrEmpty(name)) throw new ArgumentException("A submodule needs a name.", nameof(name));
                if (name.Contains('.', StringComparison.Ordinal))
                    throw new ArgumentException($"The name of a submodule has no dots, unlike '{name}'.", nameof(name));
                if (submodules.ContainsKey(name))
                    throw new InvalidOperationException($"Sub-module {name} is already registered.");

                submodule.RegisterComponents();
                submodules.Add(name, submodule);
            }

            /// <summary>Adds a submodule; another name for <see cref="register_module"/>.</summary>
            /// <param name="name">Its name, without dots.</param>
            /// <param name="module">The module.</param>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Adds a parameter; it leaves its dispose scope and lives as long as the module.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="param">The parameter.</param>
            /// <exception cref="ArgumentNullException">There is no parameter, or it is disposed.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                if (param is null || param.IsInvalid) throw new ArgumentNullException(nameof(param));
                if (!ownParameters.TryAdd(name, param))
                    throw new InvalidOperationException($"Parameter {name} is already registered.");
            }

            /// <summary>Adds a buffer: a tensor that is saved with the module and does not learn.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="tensor">The tensor.</param>
            /// <param name="persistent">False keeps it out of the state dictionary.</param>
            /// <exception cref="ArgumentNullException">There is no tensor, or it is disposed.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                if (tensor is null || tensor.IsInvalid) throw new ArgumentNullException(nameof(tensor));
                if (!ownBuffers.TryAdd(name, (tensor, persistent)))
                    throw new InvalidOperationException($"Tensor {name} is already registered.");
            }

            /// <summary>Adds, replaces or, for null, removes a parameter.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="value">The parameter.</param>
            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null) ownParameters.Remove(name);
                else ownParameters[name] = value;
            }

            /// <summary>Adds, replaces or, for null, removes a buffer.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="value">The tensor.</param>
            /// <param name="persistent">False keeps it out of the state dictionary.</param>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null) ownBuffers.Remove(name);
                else ownBuffers[name] = (value, persistent);
            }

            /// <summary>
            /// The module's own parameter of that name, or null: what the layers keep instead of fields.
            /// </summary>
            private protected Parameter? Own(string parameterName) => ownParameters.GetValueOrDefault(parameterName);

            /// <summary>Puts a parameter in the place of the one of that name, which is disposed.</summary>
            private protected void Replace(string parameterName, Parameter? value)
            {
                var old = Own(parameterName);
                if (ReferenceEquals(old, value)) return;
                value?.DetachFromDisposeScope();
                ConditionallyRegisterParameter(parameterName, value);
                old?.Dispose();
            }

            private bool IsRegistered(string component) =>
                submodules.ContainsKey(component)
                || ownParameters.ContainsKey(component)
                || ownBuffers.ContainsKey(component);
        }
    }
}
