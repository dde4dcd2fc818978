using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Products of vectors and matrices.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The matrix product, over batches where there are any.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor matmul(Tensor target) => Aten.Call("matmul", this, target);

        /// <summary>The product of two matrices.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor mm(Tensor target) => Aten.Call("mm", this, target);

        /// <summary>The products of two batches of matrices.</summary>
        /// <param name="batch2">The second matrices.</param>
        public Tensor bmm(Tensor batch2) => Aten.Call("bmm", this, batch2);

        /// <summary>The product of a matrix and a vector.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor mv(Tensor target) => Aten.Call("mv", this, target);

        /// <summary>The product of two vectors, summed.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor dot(Tensor target) => Aten.Call("dot", this, target);

        /// <summary>The product of two vectors, summed, this one conjugated.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor vdot(Tensor target) => Aten.Call("vdot", this, target);

        /// <summary>The products of the last dimensions, summed.</summary>
        /// <param name="vec2">The second vector.</param>
        public Tensor inner(Tensor vec2) => Aten.Call("inner", this, vec2);

        /// <summary>All products of the elements of two vectors.</summary>
        /// <param name="vec2">The second vector.</param>
        public Tensor outer(Tensor vec2) => Aten.Call("outer", this, vec2);

        /// <summary>All products of the elements of two vectors.</summary>
        /// <param name="vec2">The second vector.</param>
        public Tensor ger(Tensor vec2) => outer(vec2);

        /// <summary>Adds a multiple of the product of two matrices.</summary>
        /// <param name="mat1">The first matrix.</param>
        /// <param name="mat2">The second matrix.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            Aten.Call("addmm", this, mat1, mat2, (double)beta, (double)alpha);

        /// <summary>Adds a multiple of the product of two matrices, in place.</summary>
        /// <param name="mat1">The first matrix.</param>
        /// <param name="mat2">The second matrix.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            InPlace("addmm_", this, mat1, mat2, (double)beta, (double)alpha);

        /// <summary>Adds a multiple of the product of a matrix and a vector.</summary>
        /// <param name="mat">The matrix.</param>
        /// <param name="vec">The vector.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) =>
            Aten.Call("addmv", this, mat, vec, (double)beta, (double)alpha);

        /// <summary>Adds a multiple of the product of a matrix and a vector, in place.</summary>
        /// <param name="mat">The matrix.</param>
        /// <param name="vec">The vector.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor addmv_(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) =>
            InPlace("addmv_", this, mat, vec, (double)beta, (double)alpha);

        /// <summary>Adds a multiple of the outer product of two vectors.</summary>
        /// <param name="vec1">The first vector.</param>
        /// <param name="vec2">The second vector.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) =>
            Aten.Call("addr", this, vec1, vec2, (double)beta, (double)alpha);

        /// <summary>Adds a multiple of the outer product of two vectors, in place.</summary>
        /// <param name="vec1">The first vector.</param>
        /// <param name="vec2">The second vector.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor addr_(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) =>
            InPlace("addr_", this, vec1, vec2, (double)beta, (double)alpha);

        /// <summary>Adds a multiple of the sum of the products of two batches of matrices.</summary>
        /// <param name="batch1">The first matrices.</param>
        /// <param name="batch2">The second matrices.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor addbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Aten.Call("addbmm", this, batch1, batch2, (double)beta, (double)alpha);

        /// <summary>Adds a multiple of the sum of the products of two batches of matrices, in place.</summary>
        /// <param name="batch1">The first matrices.</param>
        /// <param name="batch2">The second matrices.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor addbmm_(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            InPlace("addbmm_", this, batch1, batch2, (double)beta, (double)alpha);

        /// <summary>Adds a multiple of the products of two batches of matrices.</summary>
        /// <param name="batch1">The first matrices.</param>
        /// <param name="batch2">The second matrices.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Aten.Call("baddbmm", this, batch1, batch2, (double)beta, (double)alpha);

        /// <summary>The Kronecker product.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor kron(Tensor other) => Aten.Call("kron", this, other);
    }
}
