namespace Spin.Kernel.Dispatch;

/// <summary>Tells one run from the next in the same place on a stack.</summary>
/// <param name="Raised">How often the event had been raised: a further raise is another run.</param>
/// <param name="Word">Among handlers installed at run time, the one: what <see cref="InstalledRun"/> left; 0 for a static one.</param>
internal readonly record struct RunIdentity(long Raised, ulong Word);
