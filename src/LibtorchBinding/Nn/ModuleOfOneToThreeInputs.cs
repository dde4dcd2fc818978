namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What can be called with one input.</summary>
        /// <typeparam name="T">The type of an input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public interface IModule<T, TResult>
        {
            /// <summary>Computes the result.</summary>
            /// <param name="input1">An input.</param>
            /// <returns>The result.</returns>
            TResult call(T input1);
        }

        /// <summary>A module of one input.</summary>
        /// <typeparam name="T">The type of an input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public abstract class Module<T, TResult> :
            HookableModule<
                Func<Module<T, TResult>, T, T>,
                Func<Module<T, TResult>, T, TResult, TResult>>,
            IModule<T, TResult>
        {
            /// <summary>Makes a module without components.</summary>
            /// <param name="name">The name of the kind of module.</param>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>Computes the result; callers use <see cref="call"/>, which runs the hooks as well.</summary>
            /// <param name="input">An input.</param>
            /// <returns>The result.</returns>
            public abstract TResult forward(T input);

            /// <summary>Computes the result, with hooks before and after.</summary>
            /// <param name="input">An input.</param>
            /// <returns>The result.</returns>
            public TResult call(T input)
            {
                BeforeCall();
                foreach (var hook in pre_hooks.Values) input = hook(this, input) ?? input;
                var result = forward(input);
                foreach (var hook in post_hooks.Values) result = hook(this, input, result) ?? result;
                AfterCall();
                return result;
            }
        }

        /// <summary>What can be called with two inputs.</summary>
        /// <typeparam name="T1">The type of an input.</typeparam>
        /// <typeparam name="T2">The type of an input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public interface IModule<T1, T2, TResult>
        {
            /// <summary>Computes the result.</summary>
            /// <param name="input1">An input.</param>
            /// <param name="input2">An input.</param>
            /// <returns>The result.</returns>
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>A module of two inputs.</summary>
        /// <typeparam name="T1">The type of an input.</typeparam>
        /// <typeparam name="T2">The type of an input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public abstract class Module<T1, T2, TResult> :
            HookableModule<
                Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>,
                Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>,
            IModule<T1, T2, TResult>
        {
            /// <summary>Makes a module without components.</summary>
            /// <param name="name">The name of the kind of module.</param>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>Computes the result; callers use <see cref="call"/>, which runs the hooks as well.</summary>
            /// <param name="input1">An input.</param>
            /// <param name="input2">An input.</param>
            /// <returns>The result.</returns>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Computes the result, with hooks before and after.</summary>
            /// <param name="input1">An input.</param>
            /// <param name="input2">An input.</param>
            /// <returns>The result.</returns>
            public TResult call(T1 input1, T2 input2)
            {
                BeforeCall();
                foreach (var hook in pre_hooks.Values)
                {
                    (input1, input2) =
                        hook(this, input1, input2) ?? (input1, input2);
                }
                var result = forward(input1, input2);
                foreach (var hook in post_hooks.Values) result = hook(this, input1, input2, result) ?? result;
                AfterCall();
                return result;
            }
        }

        /// <summary>What can be called with three inputs.</summary>
        /// <typeparam name="T1">The type of an input.</typeparam>
        /// <typeparam name="T2">The type of an input.</typeparam>
        /// <typeparam name="T3">The type of an input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public interface IModule<T1, T2, T3, TResult>
        {
            /// <summary>Computes the result.</summary>
            /// <param name="input1">An input.</param>
            /// <param name="input2">An input.</param>
            /// <param name="input3">An input.</param>
            /// <returns>The result.</returns>
            TResult call(T1 input1, T2 input2, T3 input3);
        }

        /// <summary>A module of three inputs.</summary>
        /// <typeparam name="T1">The type of an input.</typeparam>
        /// <typeparam name="T2">The type of an input.</typeparam>
        /// <typeparam name="T3">The type of an input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public abstract class Module<T1, T2, T3, TResult> :
            HookableModule<
                Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>,
                Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>,
            IModule<T1, T2, T3, TResult>
        {
            /// <summary>Makes a module without components.</summary>
            /// <param name="name">The name of the kind of module.</param>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>Computes the result; callers use <see cref="call"/>, which runs the hooks as well.</summary>
            /// <param name="input1">An input.</param>
            /// <param name="input2">An input.</param>
            /// <param name="input3">An input.</param>
            /// <returns>The result.</returns>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            /// <summary>Computes the result, with hooks before and after.</summary>
            /// <param name="input1">An input.</param>
            /// <param name="input2">An input.</param>
            /// <param name="input3">An input.</param>
            /// <returns>The result.</returns>
            public TResult call(T1 input1, T2 input2, T3 input3)
            {
                BeforeCall();
                foreach (var hook in pre_hooks.Values)
                {
                    (input1, input2, input3) =
                        hook(this, input1, input2, input3) ?? (input1, input2, input3);
                }
                var result = forward(input1, input2, input3);
                foreach (var hook in post_hooks.Values) result = hook(this, input1, input2, input3, result) ?? result;
                AfterCall();
                return result;
            }
        }
    }
}
