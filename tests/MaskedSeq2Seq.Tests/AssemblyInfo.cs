// torch has one generator and one pool of threads for the whole process: tests that seed or count one after another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
