using System.Runtime;
using System.Runtime.CompilerServices;
using Spin.Kernel.Machine;

namespace KernelSuite.Memory;

/// <summary>Tries accesses that may be refused, and comes back from those that are.</summary>
internal sealed unsafe class AccessProbe : ExceptionHandler
{
    private ulong _target;

    /// <summary>Whether reading an address is refused.</summary>
    internal bool RefusesRead(void* address) => Try(address, &Read);

    /// <summary>Whether writing it is refused.</summary>
    internal bool RefusesWrite(void* address) => Try(address, &Write);

    /// <summary>Whether running code at it is refused. What is there must return at once if it is not.</summary>
    internal bool RefusesExecute(void* address) => Try(address, &Execute);

    /// <inheritdoc/>
    internal override bool TryHandle(ref InterruptFrame frame, ulong address)
    {
        if (address != _target)
        {
            return false;
        }

        if (frame.Rip == _target)
        {
            // A refused fetch: the call's return address and the probe's padding are still on the stack.
            frame.Rsp += 2 * sizeof(ulong);
        }

        frame.Rip = (ulong)Refused();
        return true;
    }

    private bool Try(void* address, delegate*<void*, int> access)
    {
        _target = (ulong)address;
        CpuExceptions.SetHandler(ExceptionVector.PageFault, this);
        int refused = access(address);
        CpuExceptions.SetHandler(ExceptionVector.PageFault, null);
        return refused != 0;
    }

    private static int Read(void* address) => ReadProbe(address);

    private static int Write(void* address) => WriteProbe(address);

    private static int Execute(void* address) => ExecuteProbe(address);

    [RuntimeImport("*", "spin_access_read")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int ReadProbe(void* address);

    [RuntimeImport("*", "spin_access_write")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int WriteProbe(void* address);

    [RuntimeImport("*", "spin_access_execute")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int ExecuteProbe(void* address);

    [RuntimeImport("*", "spin_access_refused_address")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint Refused();
}
