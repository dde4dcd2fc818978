using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Generators of random numbers.</content>
public static partial class torch
{
    /// <summary>A generator of random numbers.</summary>
    public class Generator : IDisposable
    {
        /// <summary>A generator of its own.</summary>
        /// <param name="seed">Its seed.</param>
        /// <param name="device">The device that it draws for; null for the CPU.</param>
        public Generator(ulong seed = 0, Device? device = null)
            : this(New(InitializeDevice(device ?? CPU)), device ?? CPU) => manual_seed(unchecked((long)seed));

        private Generator(nint handle, Device device)
        {
            Handle = handle;
            this.device = device;
        }

        /// <summary>Releases the generator.</summary>
        ~Generator() => Dispose(false);

        /// <summary>The generator that the CPU uses when none is named.</summary>
        public static Generator Default => DefaultOf(CPU);

        /// <summary>The native generator; zero once disposed of.</summary>
        public nint Handle { get; private set; }

        /// <summary>The device that it draws for.</summary>
        public Device device { get; }

        /// <summary>The whole state of the generator.</summary>
        /// <returns>A tensor of bytes.</returns>
        public unsafe Tensor get_state()
        {
            nint state;
            Status.Check(NativeMethods.binding_generator_get_state(Handle, &state));
            return new Tensor(state);
        }

        /// <summary>Puts the generator into a state.</summary>
        /// <param name="value">What <see cref="get_state"/> gave.</param>
        public void set_state(Tensor value)
        {
            Status.Check(NativeMethods.binding_generator_set_state(Handle, value.Handle));
            GC.KeepAlive(value);
        }

        /// <summary>Seeds the generator.</summary>
        /// <param name="seed">The seed.</param>
        /// <returns>This generator.</returns>
        public Generator manual_seed(long seed)
        {
            Status.Check(NativeMethods.binding_generator_set_seed(Handle, seed));
            return this;
        }

        /// <summary>Seeds the generator from the machine's source of randomness.</summary>
        /// <returns>The seed.</returns>
        public unsafe long seed()
        {
            long seed;
            Status.Check(NativeMethods.binding_generator_seed(Handle, &seed));
            return seed;
        }

        /// <summary>The seed that the generator started from.</summary>
        public unsafe long initial_seed()
        {
            long seed;
            Status.Check(NativeMethods.binding_generator_initial_seed(Handle, &seed));
            return seed;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        internal static Generator DefaultOf(Device device)
        {
            Status.Check(
                NativeMethods.binding_generator_default((int)device.type, device.index, out var handle));
            return new Generator(handle, device);
        }

        /// <summary>Releases the generator.</summary>
        /// <param name="disposing">Whether this is not the finalizer.</param>
        protected virtual void Dispose(bool disposing)
        {
            if (Handle == 0) return;
            NativeMethods.binding_generator_free(Handle);
            Handle = 0;
        }

        private static nint New(Device device)
        {
            Status.Check(NativeMethods.binding_generator_new((int)device.type, device.index, out var handle));
            return handle;
        }
    }

    /// <summary>The default generator.</summary>
    public static partial class random
    {
        /// <summary>Seeds the CPU's generator from the machine's source of randomness.</summary>
        /// <returns>The seed.</returns>
        public static long seed()
        {
            using var generator = Generator.Default;
            return generator.seed();
        }

        /// <summary>The seed that the CPU's generator started from.</summary>
        public static long initial_seed()
        {
            using var generator = Generator.Default;
            return generator.initial_seed();
        }

        /// <summary>Seeds the generators of the CPU and of every CUDA device.</summary>
        /// <param name="seed">The seed.</param>
        /// <returns>The CPU's generator.</returns>
        public static Generator manual_seed(long seed)
        {
            Status.Check(NativeMethods.binding_manual_seed(seed));
            return Generator.Default;
        }

        /// <summary>The whole state of the CPU's generator.</summary>
        public static Tensor get_rng_state()
        {
            using var generator = Generator.Default;
            return generator.get_state();
        }

        /// <summary>Puts the CPU's generator into a state.</summary>
        /// <param name="new_state">What <see cref="get_rng_state"/> gave.</param>
        public static void set_rng_state(Tensor new_state)
        {
            using var generator = Generator.Default;
            generator.set_state(new_state);
        }
    }

    /// <inheritdoc cref="random.manual_seed"/>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <inheritdoc cref="random.seed"/>
    public static long seed() => random.seed();

    /// <inheritdoc cref="random.initial_seed"/>
    public static long initial_seed() => random.initial_seed();

    /// <inheritdoc cref="random.get_rng_state"/>
    public static Tensor get_rng_state() => random.get_rng_state();

    /// <inheritdoc cref="random.set_rng_state"/>
    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);
}
