using System.Globalization;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Modules that run one after another.</summary>
        public class Sequential : nn.Module<Tensor, Tensor>
        {
            private readonly List<nn.IModule<Tensor, Tensor>> steps = [];

            internal Sequential(IEnumerable<(string Name, nn.IModule<Tensor, Tensor> Step)> steps)
                : base(nameof(Sequential))
            {
                foreach (var (stepName, step) in steps) append(stepName, step);
            }

            /// <summary>The number of modules.</summary>
            public int Count => steps.Count;

            /// <summary>Adds a module at the end.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="module">The module.</param>
            /// <returns>This sequence.</returns>
            public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
            {
                register_module(name, (nn.Module)module);
                steps.Add(module);
                return this;
            }

            /// <summary>Adds a module at the end, named by its place.</summary>
            /// <param name="module">The module.</param>
            /// <returns>This sequence.</returns>
            public Sequential append(nn.IModule<Tensor, Tensor> module) =>
                append(Count.ToString(CultureInfo.InvariantCulture), module);

            /// <summary>Runs the modules; what passes between them is disposed.</summary>
            /// <param name="tensor">The input of the first.</param>
            /// <returns>The output of the last.</returns>
            public override Tensor forward(Tensor tensor)
            {
                if (steps.Count == 0) return tensor.alias();
                var current = steps[0].call(tensor);
                foreach (var step in steps.Skip(1))
                {
                    using var previous = current;
                    current = step.call(previous);
                }

                return current;
            }
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Modules that run one after another.</summary>
            /// <param name="modules">Their names and the modules.</param>
            /// <returns>The sequence.</returns>
            public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) =>
                new(modules.Select(entry => (entry.name, (IModule<Tensor, Tensor>)entry.submodule)));

            /// <summary>Modules that run one after another, named by their places.</summary>
            /// <param name="modules">The modules.</param>
            /// <returns>The sequence.</returns>
            public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) =>
                modules.Aggregate(new Sequential([]), (sequence, module) => sequence.append(module));
        }
    }
}
