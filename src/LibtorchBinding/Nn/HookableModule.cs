namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose calls can be watched and changed by hooks.</summary>
        /// <typeparam name="TPreHook">What runs before <c>forward</c>.</typeparam>
        /// <typeparam name="TPostHook">What runs after <c>forward</c>.</typeparam>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            /// <summary>Hooks that see and may change the inputs.</summary>
            protected Dictionary<string, TPreHook> pre_hooks = [];

            /// <summary>Hooks that see and may change the result.</summary>
            protected Dictionary<string, TPostHook> post_hooks = [];

            /// <summary>Hooks that see the module before each call.</summary>
            protected Dictionary<string, Action<Module>> module_pre_hooks = [];

            /// <summary>Hooks that see the module after each call.</summary>
            protected Dictionary<string, Action<Module>> module_post_hooks = [];

            /// <summary>Makes a module without components.</summary>
            /// <param name="name">The name of the kind of module.</param>
            protected HookableModule(string name) : base(name)
            {
            }

            /// <summary>Adds a hook that runs after <c>forward</c> and may replace its result.</summary>
            /// <param name="hook">The hook; null from it keeps the result.</param>
            /// <returns>What takes the hook away again.</returns>
            public HookRemover register_forward_hook(TPostHook hook) => Add(post_hooks, hook);

            /// <summary>Adds a hook that runs before <c>forward</c> and may replace its inputs.</summary>
            /// <param name="hook">The hook; null from it keeps the inputs.</param>
            /// <returns>What takes the hook away again.</returns>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Add(pre_hooks, hook);

            /// <summary>Adds a hook that runs after each call.</summary>
            /// <param name="hook">The hook.</param>
            /// <returns>What takes the hook away again.</returns>
            public HookRemover register_forward_hook(Action<Module> hook) => Add(module_post_hooks, hook);

            /// <summary>Adds a hook that runs before each call.</summary>
            /// <param name="hook">The hook.</param>
            /// <returns>What takes the hook away again.</returns>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Add(module_pre_hooks, hook);

            private protected void BeforeCall()
            {
                foreach (var hook in module_pre_hooks.Values) hook(this);
            }

            private protected void AfterCall()
            {
                foreach (var hook in module_post_hooks.Values) hook(this);
            }

            private HookRemover Add<THook>(Dictionary<string, THook> hooks, THook hook)
            {
                var key = Guid.NewGuid().ToString();
                hooks.Add(key, hook);
                return new HookRemover(this, key);
            }

            private void Remove(string key)
            {
                pre_hooks.Remove(key);
                post_hooks.Remove(key);
                module_pre_hooks.Remove(key);
                module_post_hooks.Remove(key);
            }

            /// <summary>Takes one hook away.</summary>
            public class HookRemover
            {
                private readonly HookableModule<TPreHook, TPostHook> module;
                private readonly string key;

                /// <summary>Names the hook to take away.</summary>
                /// <param name="module">The module that has it.</param>
                /// <param name="key">Its key.</param>
                public HookRemover(HookableModule<TPreHook, TPostHook> module, string key)
                {
                    this.module = module;
                    this.key = key;
                }

                /// <summary>Takes the hook away.</summary>
                public void remove() => module.Remove(key);
            }
        }
    }
}
