namespace Spin.Kernel.Strands;

/// <summary>Why a parked strand runs again.</summary>
internal enum WakeReason
{
    /// <summary>What it waited for happened.</summary>
    Signalled,

    /// <summary>Its time was over first.</summary>
    TimedOut,

    /// <summary>It is to be terminated and need wait no longer.</summary>
    Cancelled,
}
