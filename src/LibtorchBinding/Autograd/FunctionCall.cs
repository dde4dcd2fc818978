using System.Runtime.InteropServices;
using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>One application of a custom function.</content>
public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>
        /// One application of a custom function: called back from native/functions.cpp for its forward and backward
        /// pass, and let go of when the graph is.
        /// </summary>
        private sealed unsafe class FunctionCall
        {
            private const int MaxResults = 64;

            // Where a callback leaves its results for the native side to take, at once.
            [ThreadStatic]
            private static nint* t_results;

            private readonly AutogradContext _context = new();
            private readonly string _name;
            private readonly bool[] _isTensor;
            private readonly Func<AutogradContext, List<Tensor>, List<Tensor>> _backward;
            private Func<AutogradContext, List<Tensor>>? _forward;

            static FunctionCall() => NativeMethods.binding_set_callbacks(&OnForward, &OnBackward, &OnRelease);

            private FunctionCall(
                string name,
                object?[] vars,
                Func<AutogradContext, object?[], List<Tensor>> forward,
                Func<AutogradContext, List<Tensor>, List<Tensor>> backward)
            {
                _name = name;
                _isTensor = [.. vars.Select(IsTensor)];
                _forward = context => forward(context, vars);
                _backward = backward;
            }

            public static List<Tensor> Apply(
                string name,
                object?[] vars,
                Func<AutogradContext, object?[], List<Tensor>> forward,
                Func<AutogradContext, List<Tensor>, List<Tensor>> backward)
            {
                var state = GCHandle.ToIntPtr(GCHandle.Alloc(new FunctionCall(name, vars, forward, backward)));
                var inputs = TensorHandles.Of(vars.Where(IsTensor).Cast<Tensor>());
                var results = stackalloc nint[MaxResults];
                long count;
                fixed (nint* handles = inputs)
                    Status.Check(NativeMethods.binding_function_apply(
                        state, handles, inputs.Length, results, MaxResults, &count));
                GC.KeepAlive(vars);

                List<Tensor> outputs = new((int)count);
                for (var i = 0; i < count; i++) outputs.Add(new Tensor(results[i]));
                return outputs;
            }

            private static bool IsTensor(object? value) => value is Tensor { IsInvalid: false };

            [UnmanagedCallersOnly]
            private static long OnForward(nint state, nint context, nint** results) =>
                Answer(state, context, results, call => call.Forward());

            [UnmanagedCallersOnly]
            private static long OnBackward(nint state, nint context, nint* grads, long count, nint** results)
            {
                var handles = new ReadOnlySpan<nint>(grads, (int)count).ToArray();
                return Answer(state, context, results, call => call.Backward(handles));
            }

            [UnmanagedCallersOnly]
            private static void OnRelease(nint state) => GCHandle.FromIntPtr(state).Free();

            private static long Answer(nint state, nint context, nint** results, Func<FunctionCall, nint[]> body)
            {
                try
                {
                    var call = (FunctionCall)GCHandle.FromIntPtr(state).Target!;
                    var outer = call._context.Native;
                    call._context.Native = context;
                    try
                    {
                        var handles = body(call);
                        if (t_results is null) t_results = (nint*)NativeMemory.Alloc(MaxResults, (nuint)sizeof(nint));
                        handles.AsSpan().CopyTo(new Span<nint>(t_results, MaxResults));
                        *results = t_results;
                        return handles.Length;
                    }
                    finally
                    {
                        call._context.Native = outer;
                    }
                }
                catch (Exception exception)
                {
                    CallbackException.Keep(exception);
                    return -1;
                }
            }

            private static nint[] Share(IEnumerable<Tensor?> tensors) =>
                [.. tensors.Select(tensor =>
                    tensor is null or { IsInvalid: true } ? 0 : NativeMethods.binding_tensor_share(tensor.Handle))];

            private nint[] Forward()
            {
                var outputs = _forward!(_context);
                // The arguments must not live as long as the graph does; what backward needs is saved.
                _forward = null;
                return Share(outputs);
            }

            private nint[] Backward(nint[] grads)
            {
                // The engine may be on a thread without a scope; what backward makes on the way goes when it ends.
                using var scope = NewDisposeScope();
                List<Tensor> arriving = [.. grads.Select(handle => new Tensor(handle))];
                var gradients = _backward(_context, arriving);
                return Share(ForTensors(gradients));
            }

            /// <summary>The gradients of the arguments that are tensors.</summary>
            private IEnumerable<Tensor?> ForTensors(List<Tensor> gradients)
            {
                var surplus = gradients.Skip(_isTensor.Length);
                if (gradients.Count < _isTensor.Length || surplus.Any(gradient => IsTensor(gradient)))
                    throw new InvalidOperationException(
                        $"{_name}.backward returned {gradients.Count} gradients for {_isTensor.Length} arguments.");
                for (var i = 0; i < _isTensor.Length; i++)
                    if (!_isTensor[i] && IsTensor(gradients[i]))
                        throw new InvalidOperationException(
                            $"{_name}.backward returned a gradient for argument {i + 1}, which is no tensor.");

                return gradients.Take(_isTensor.Length).Where((_, i) => _isTensor[i]);
            }
        }
    }
}
