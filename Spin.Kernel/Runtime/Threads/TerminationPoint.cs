namespace Spin.Kernel.Runtime;

/// <summary>
/// Where a handler that is to be terminated can be ended: at the exit of kernel services, where a strand blocks, and before memory
/// is allocated. The kernel's own code is in order at these points, and the unwinder can leave from them.
/// </summary>
internal static unsafe class TerminationPoint
{
    private static delegate*<void> s_deliver;

    /// <summary>Sets what ends the handler; it throws, or returns where the moment is not right.</summary>
    internal static void Hook(delegate*<void> deliver) => s_deliver = deliver;

    /// <summary>Ends the handler in charge, if it is to be terminated. Not while a lock is held.</summary>
    internal static void Poll()
    {
        if (ThreadBlock.Current->Terminating != 0 && s_deliver != null)
        {
            s_deliver();
        }
    }
}
