namespace Spin.Kernel.Machine;

/// <summary>Why a virtio device is not driven.</summary>
internal enum VirtioRefusal
{
    /// <summary>It is driven.</summary>
    None,

    /// <summary>It has no virtio 1 structures, or does not offer VIRTIO_F_VERSION_1: a legacy device.</summary>
    LegacyOnly,

    /// <summary>Its structures lie outside its memory, or nowhere.</summary>
    BadStructures,

    /// <summary>It has no MSI-X table.</summary>
    NoMessageInterrupts,

    /// <summary>It does not complete a reset.</summary>
    NoReset,

    /// <summary>It offered features and then refused them.</summary>
    FeaturesRefused,

    /// <summary>It has not the queues of its kind, or refused them or their interrupts, or memory is used up.</summary>
    NoQueue,
}
