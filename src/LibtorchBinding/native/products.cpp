// Matrix products of float32 by oneDNN. A libtorch that takes its BLAS from the system, as Debian's does, looks for
// sgemm_ here first, as this library is the one that loads it; oneDNN, which such a libtorch brings along for its
// convolutions, is faster than OpenBLAS for the small products of a recurrent step, and knows newer processors. A
// libtorch with a BLAS of its own never asks. LIBTORCH_PRODUCTS=blas leaves all to the BLAS.
#include <ATen/Functions.h>
#include <dlfcn.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#if defined(_OPENMP)
#include <omp.h>
#endif

#include "errors.h"

namespace {

using Blas = void (*)(const char*, const char*, const int*, const int*, const int*, const float*, const float*,
                      const int*, const float*, const int*, const float*, float*, const int*);

// oneDNN counts in rows, where BLAS counts in columns.
using OneDnn = int (*)(char, char, int64_t, int64_t, int64_t, float, const float*, int64_t, const float*, int64_t,
                       float, float*, int64_t);

constexpr int success = 0;

// Whether this thread's last product was given to oneDNN.
thread_local bool by_one_dnn = false;

Blas blas() {
    static const auto found = reinterpret_cast<Blas>(dlsym(RTLD_NEXT, "sgemm_"));
    return found;
}

OneDnn one_dnn() {
    static const auto found = [] {
        const char* wanted = std::getenv("LIBTORCH_PRODUCTS");
        if (wanted && std::strcmp(wanted, "blas") == 0) return OneDnn{};
        return reinterpret_cast<OneDnn>(dlsym(RTLD_NEXT, "dnnl_sgemm"));
    }();
    return found;
}

// BLAS takes 'n' for 'N'.
char capital(char form) {
    return form == 'n' || form == 'N' ? 'N' : 'T';
}

// C = alpha op(A) op(B) + beta C, all by rows: C is m by n with ldc numbers from row to row.
struct Product {
    char form_a, form_b;
    int64_t m, n, k;
    float alpha;
    const float* a;
    int64_t lda;
    const float* b;
    int64_t ldb;
    float beta;
    float* c;
    int64_t ldc;

    // The part with some rows and some columns of C.
    Product part(int64_t row, int64_t rows, int64_t column, int64_t columns) const {
        Product some = *this;
        some.m = rows;
        some.n = columns;
        some.a += form_a == 'N' ? row * lda : row;
        some.b += form_b == 'N' ? column : column * ldb;
        some.c += row * ldc + column;
        return some;
    }

    // By columns, as BLAS has it, this is the product of the transposed.
    void compute_by_blas() const {
        const int wide = n, high = m, deep = k, first = ldb, second = lda, out = ldc;
        blas()(&form_b, &form_a, &wide, &high, &deep, &alpha, b, &first, a, &second, &beta, c, &out);
    }

    // What oneDNN refuses, for want of memory, it refuses before it has written anything.
    void compute() const {
        if (one_dnn()(form_a, form_b, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc) != success) compute_by_blas();
    }
};

#if defined(_OPENMP)

// A thread of its own does not pay below so many multiplications, and parts are whole vectors.
constexpr int64_t least_work = 1 << 17;
constexpr int64_t vector = 16;

int64_t share(int64_t size, int64_t parts) {
    return ((size + parts - 1) / parts + vector - 1) / vector * vector;
}

// How many parts C is cut into from left to right, the others being from top to bottom: what reads least of A and B.
int columns_of(const Product& product, int threads) {
    int best = threads;
    int64_t least = INT64_MAX;
    for (int columns = threads; columns >= 1; columns--) {
        if (threads % columns) continue;
        const int64_t read = share(product.m, threads / columns) + share(product.n, columns);
        if (read < least) {
            least = read;
            best = columns;
        }
    }
    return best;
}

void compute_in_parts(const Product& product, int threads) {
    const int columns = columns_of(product, threads), rows = threads / columns;
    const int64_t wide = share(product.n, columns), high = share(product.m, rows);
#pragma omp parallel for num_threads(threads)
    for (int part = 0; part < threads; part++) {
        const int64_t row = part / columns * high, column = part % columns * wide;
        if (row < product.m && column < product.n)
            product.part(row, std::min(high, product.m - row), column, std::min(wide, product.n - column)).compute();
    }
}

void compute(const Product& product) {
    const int threads = omp_in_parallel() ? 1 : omp_get_max_threads();
    if (threads == 1 || product.m * product.n * product.k < threads * least_work)
        product.compute();
    else
        compute_in_parts(product, threads);
}

#else

void compute(const Product& product) {
    product.compute();
}

#endif

}  // namespace

// The BLAS function of that name; see there.
BINDING_API void sgemm_(const char* form_a, const char* form_b, const int* m, const int* n, const int* k,
                        const float* alpha, const float* a, const int* lda, const float* b, const int* ldb,
                        const float* beta, float* c, const int* ldc) {
    const Product product{capital(*form_b), capital(*form_a), *n, *m, *k, *alpha, b, *ldb, a, *lda, *beta, c, *ldc};
    by_one_dnn = one_dnn() && *m > 0 && *n > 0 && *k > 0;
    if (by_one_dnn)
        compute(product);
    else
        product.compute_by_blas();
}

// Whether oneDNN makes libtorch's products of float32, by trying: a libtorch may have a BLAS of its own.
BINDING_API int32_t binding_products_by_onednn(int32_t* answer) {
    return binding::guarded([&] {
        by_one_dnn = false;
        const auto ones = at::ones({4, 4}, at::kFloat);
        at::mm(ones, ones);
        *answer = by_one_dnn ? 1 : 0;
    });
}
