namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What can be called with four inputs.</summary>
        /// <typeparam name="T1">The type of an input.</typeparam>
        /// <typeparam name="T2">The type of an input.</typeparam>
        /// <typeparam name="T3">The type of an input.</typeparam>
        /// <typeparam name="T4">The type of an input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public interface IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>Computes the result.</summary>
            /// <param name="input1">An input.</param>
            /// <param name="input2">An input.</param>
            /// <param name="input3">An input.</param>
            /// <param name="input4">An input.</param>
            /// <returns>The result.</returns>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
        }

        /// <summary>A module of four inputs.</summary>
        /// <typeparam name="T1">The type of an input.</typeparam>
        /// <typeparam name="T2">The type of an input.</typeparam>
        /// <typeparam name="T3">The type of an input.</typeparam>
        /// <typeparam name="T4">The type of an input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public abstract class Module<T1, T2, T3, T4, TResult> :
            HookableModule<
                Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>,
                Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>>,
            IModule<T1, T2, T3, T4, TResult>
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
            /// <param name="input4">An input.</param>
            /// <returns>The result.</returns>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);

            /// <summary>Computes the result, with hooks before and after.</summary>
            /// <param name="input1">An input.</param>
            /// <param name="input2">An input.</param>
            /// <param name="input3">An input.</param>
            /// <param name="input4">An input.</param>
            /// <returns>The result.</returns>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4)
            {
                BeforeCall();
                foreach (var hook in pre_hooks.Values)
                {
                    (input1, input2, input3, input4) =
                        hook(this, input1, input2, input3, input4) ?? (input1, input2, input3, input4);
                }
                var result = forward(input1, input2, input3, input4);
                foreach (var hook in post_hooks.Values)
                    result = hook(this, input1, input2, input3, input4, result) ?? result;
                AfterCall();
                return result;
            }
        }

        /// <summary>What can be called with five inputs.</summary>
        /// <typeparam name="T1">The type of an input.</typeparam>
        /// <typeparam name="T2">The type of an input.</typeparam>
        /// <typeparam name="T3">The type of an input.</typeparam>
        /// <typeparam name="T4">The type of an input.</typeparam>
        /// <typeparam name="T5">The type of an input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public interface IModule<T1, T2, T3, T4, T5, TResult>
        {
            /// <summary>Computes the result.</summary>
            /// <param name="input1">An input.</param>
            /// <param name="input2">An input.</param>
            /// <param name="input3">An input.</param>
            /// <param name="input4">An input.</param>
            /// <param name="input5">An input.</param>
            /// <returns>The result.</returns>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);
        }

        /// <summary>A module of five inputs.</summary>
        /// <typeparam name="T1">The type of an input.</typeparam>
        /// <typeparam name="T2">The type of an input.</typeparam>
        /// <typeparam name="T3">The type of an input.</typeparam>
        /// <typeparam name="T4">The type of an input.</typeparam>
        /// <typeparam name="T5">The type of an input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public abstract class Module<T1, T2, T3, T4, T5, TResult> :
            HookableModule<
                Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)?>,
                Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, TResult, TResult>>,
            IModule<T1, T2, T3, T4, T5, TResult>
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
            /// <param name="input4">An input.</param>
            /// <param name="input5">An input.</param>
            /// <returns>The result.</returns>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);

            /// <summary>Computes the result, with hooks before and after.</summary>
            /// <param name="input1">An input.</param>
            /// <param name="input2">An input.</param>
            /// <param name="input3">An input.</param>
            /// <param name="input4">An input.</param>
            /// <param name="input5">An input.</param>
            /// <returns>The result.</returns>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5)
            {
                BeforeCall();
                foreach (var hook in pre_hooks.Values)
                {
                    (input1, input2, input3, input4, input5) =
                        hook(this, input1, input2, input3, input4, input5) ?? (input1, input2, input3, input4, input5);
                }
                var result = forward(input1, input2, input3, input4, input5);
                foreach (var hook in post_hooks.Values)
                    result = hook(this, input1, input2, input3, input4, input5, result) ?? result;
                AfterCall();
                return result;
            }
        }

        /// <summary>What can be called with six inputs.</summary>
        /// <typeparam name="T1">The type of an input.</typeparam>
        /// <typeparam name="T2">The type of an input.</typeparam>
        /// <typeparam name="T3">The type of an input.</typeparam>
        /// <typeparam name="T4">The type of an input.</typeparam>
        /// <typeparam name="T5">The type of an input.</typeparam>
        /// <typeparam name="T6">The type of an input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public interface IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            /// <summary>Computes the result.</summary>
            /// <param name="input1">An input.</param>
            /// <param name="input2">An input.</param>
            /// <param name="input3">An input.</param>
            /// <param name="input4">An input.</param>
            /// <param name="input5">An input.</param>
            /// <param name="input6">An input.</param>
            /// <returns>The result.</returns>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);
        }

        /// <summary>A module of six inputs.</summary>
        /// <typeparam name="T1">The type of an input.</typeparam>
        /// <typeparam name="T2">The type of an input.</typeparam>
        /// <typeparam name="T3">The type of an input.</typeparam>
        /// <typeparam name="T4">The type of an input.</typeparam>
        /// <typeparam name="T5">The type of an input.</typeparam>
        /// <typeparam name="T6">The type of an input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public abstract class Module<T1, T2, T3, T4, T5, T6, TResult> :
            HookableModule<
                Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)?>,
                Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, TResult, TResult>>,
            IModule<T1, T2, T3, T4, T5, T6, TResult>
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
            /// <param name="input4">An input.</param>
            /// <param name="input5">An input.</param>
            /// <param name="input6">An input.</param>
            /// <returns>The result.</returns>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);

            /// <summary>Computes the result, with hooks before and after.</summary>
            /// <param name="input1">An input.</param>
            /// <param name="input2">An input.</param>
            /// <param name="input3">An input.</param>
            /// <param name="input4">An input.</param>
            /// <param name="input5">An input.</param>
            /// <param name="input6">An input.</param>
            /// <returns>The result.</returns>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6)
            {
                BeforeCall();
                foreach (var hook in pre_hooks.Values)
                {
                    (input1, input2, input3, input4, input5, input6) =
                        hook(this, input1, input2, input3, input4, input5, input6)
                        ?? (input1, input2, input3, input4, input5, input6);
                }
                var result = forward(input1, input2, input3, input4, input5, input6);
                foreach (var hook in post_hooks.Values)
                    result = hook(this, input1, input2, input3, input4, input5, input6, result) ?? result;
                AfterCall();
                return result;
            }
        }
    }
}
