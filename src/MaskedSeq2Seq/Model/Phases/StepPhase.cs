namespace MaskedSeq2Seq.Model;

/// <summary>The parts of a training step, in their order.</summary>
public enum StepPhase
{
    /// <summary>Waiting for the next batch, which another thread makes ahead.</summary>
    Data,

    /// <summary>Embedding and reading the source, and what is made of it once for the decoder.</summary>
    Encoder,

    /// <summary>The decoder over the reference, up to its readout; the pooling of a classifier.</summary>
    Decoder,

    /// <summary>The output layer and the loss of its logits.</summary>
    Loss,

    /// <summary>All gradients.</summary>
    Backward,

    /// <summary>Clipping, and the update of the weights.</summary>
    Optimizer,

    /// <summary>What lies between: seeding the noise, freeing what the step made.</summary>
    Between,
}
