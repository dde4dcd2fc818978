using LibtorchBinding.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private const string Attention = "scaled_dot_product_attention";

            // libtorch 1.13 has the operator under a name of its own, which also tells the weights.
            private static readonly bool AttentionIsPublic = OperatorTable.Has(Attention);

            /// <summary>softmax(Q Kᵀ / √E + M) V (Vaswani et al. 2017), by libtorch's own operator.</summary>
            /// <param name="query">Q, [N, ..., L, E].</param>
            /// <param name="key">K, [N, ..., S, E].</param>
            /// <param name="value">V, [N, ..., S, Ev].</param>
            /// <param name="attn_mask">
            /// M, [N, ..., L, S]: numbers to add, or true where a query may look at a key; null for none.
            /// </param>
            /// <param name="p">The probability of dropping a weight.</param>
            /// <param name="is_casual">Whether a query may look at no key after its own position.</param>
            /// <returns>[N, ..., L, Ev].</returns>
            /// <exception cref="ArgumentException">
            /// The probability is below 0, or a mask is given where a causal one is asked for.
            /// </exception>
            public static Tensor scaled_dot_product_attention(
                Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0.0,
                bool is_casual = false)
            {
                if (p < 0)
                    throw new ArgumentException("A probability must not be below 0.", nameof(p));
                if (is_casual && attn_mask is not null)
                    throw new ArgumentException("A causal attention takes no mask.", nameof(attn_mask));
                if (AttentionIsPublic)
                    return Aten.Call(Attention, query, key, value, attn_mask, p, is_casual);
                var (context, weights) = Aten.Call2(
                    "_scaled_dot_product_attention", query, key, value, attn_mask, p, false, is_casual);
                weights.Dispose();
                return context;
            }
        }
    }
}
