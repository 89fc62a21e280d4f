namespace Spin.Kernel.Dispatch;

/// <summary>A run of a handler that ticks have found a strand inside.</summary>
internal struct RunRecord
{
    /// <summary>Where on the stack the return address into the containment lies.</summary>
    internal ulong Slot;

    /// <summary>The containment's index in the map.</summary>
    internal int Containment;

    /// <summary>Which run it is in this place.</summary>
    internal RunIdentity Identity;

    /// <summary>Where the word lies that tells which installed handler runs; 0 where none is known.</summary>
    internal ulong WordSlot;

    /// <summary>Its limit.</summary>
    internal int LimitTicks;

    /// <summary>Ticks that found this run, after the first.</summary>
    internal int Ticks;

    /// <summary>Ticks that found some run in this place without a break, after the first.</summary>
    internal int Unbroken;
}
