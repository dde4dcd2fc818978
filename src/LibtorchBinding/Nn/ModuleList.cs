using System.Collections;
using System.Globalization;
using TorchSharp.Modules;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>A list of modules, registered as "0", "1", ...; all of them before the list itself is.</summary>
        /// <typeparam name="T">The type of the modules.</typeparam>
        public class ModuleList<T> : torch.nn.Module, IList<T> where T : torch.nn.Module
        {
            private readonly List<T> list;
            private bool isRegistered;

            /// <summary>Makes a list.</summary>
            /// <param name="modules">The modules.</param>
            public ModuleList(params T[] modules) : base("ModuleList") => list = [.. modules ?? []];

            /// <inheritdoc/>
            public int Count => list.Count;

            /// <inheritdoc/>
            public bool IsReadOnly => false;

            /// <inheritdoc/>
            public T this[int index]
            {
                get => list[index];
                set => list[index] = value;
            }

            /// <inheritdoc/>
            public void Add(T item) => list.Add(item);

            /// <summary>Adds modules.</summary>
            /// <param name="parameters">The modules.</param>
            public void append(params T[] parameters) => list.AddRange(parameters ?? []);

            /// <summary>Adds modules.</summary>
            /// <param name="modules">The modules.</param>
            public void extend(IEnumerable<T> modules) => list.AddRange(modules);

            /// <inheritdoc/>
            public void Clear() => list.Clear();

            /// <inheritdoc/>
            public bool Contains(T item) => list.Contains(item);

            /// <inheritdoc/>
            public void CopyTo(T[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

            /// <inheritdoc/>
            public IEnumerator<T> GetEnumerator() => list.GetEnumerator();

            /// <inheritdoc/>
            public int IndexOf(T item) => list.IndexOf(item);

            /// <inheritdoc/>
            public void Insert(int index, T item) => list.Insert(index, item);

            /// <inheritdoc/>
            public bool Remove(T item) => list.Remove(item);

            /// <inheritdoc/>
            public void RemoveAt(int index) => list.RemoveAt(index);

            /// <inheritdoc/>
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

            /// <inheritdoc/>
            protected override void RegisterComponents()
            {
                if (isRegistered) return;
                for (var i = 0; i < list.Count; i++) register_module(i.ToString(CultureInfo.InvariantCulture), list[i]);
                isRegistered = true;
            }
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A list of modules.</summary>
            /// <param name="modules">The modules.</param>
            /// <returns>The list.</returns>
            public static ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

            /// <summary>A list of modules.</summary>
            /// <typeparam name="T">Their type.</typeparam>
            /// <param name="modules">The modules.</param>
            /// <returns>The list.</returns>
            public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);
        }
    }
}
