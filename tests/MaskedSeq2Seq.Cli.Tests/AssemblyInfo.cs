// A run seeds torch's one generator and draws its weights from it; a run in another thread would draw in between.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
