using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Spin.Kernel.Runtime;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>CoreLib's locks and clock, over strands.</summary>
/// <param name="machine">The processor.</param>
/// <param name="random">The seeds of hash codes.</param>
internal sealed unsafe class KernelBlocking(StrandMachine machine, IRandom random) : RuntimeBlocking
{
    /// <inheritdoc/>
    internal override long Nanoseconds => machine.Nanoseconds;

    /// <inheritdoc/>
    internal override void Enter(RuntimeMonitor* monitor) => Of(monitor).Enter();

    /// <inheritdoc/>
    internal override void Exit(RuntimeMonitor* monitor) => Of(monitor).Exit();

    /// <inheritdoc/>
    internal override void Wait(RuntimeMonitor* monitor) => Of(monitor).Wait();

    /// <inheritdoc/>
    internal override bool Wait(RuntimeMonitor* monitor, int milliseconds) =>
        Of(monitor).WaitUntil(Scheduler.TimeAfter(machine, milliseconds));

    /// <inheritdoc/>
    internal override void SignalAndExit(RuntimeMonitor* monitor) => Of(monitor).SignalAndExit();

    /// <inheritdoc/>
    internal override void Destroy(RuntimeMonitor* monitor)
    {
        if (monitor->Handle != 0)
        {
            GCHandle.FromIntPtr(monitor->Handle).Free();
        }
    }

    /// <inheritdoc/>
    internal override void Yield() => machine.Scheduler.Yield();

    /// <inheritdoc/>
    internal override void FillRandom(byte* buffer, int length) => random.Fill(new System.Span<byte>(buffer, length));

    /// <summary>The monitor's object, made when it is first used: by whom first, decides one exchange.</summary>
    private StrandMonitor Of(RuntimeMonitor* monitor)
    {
        nint handle = Volatile.Read(ref monitor->Handle);
        if (handle == 0)
        {
            GCHandle made = GCHandle.Alloc(new StrandMonitor(machine));
            handle = Interlocked.CompareExchange(ref monitor->Handle, GCHandle.ToIntPtr(made), 0);
            if (handle == 0)
            {
                handle = GCHandle.ToIntPtr(made);
            }
            else
            {
                made.Free();
            }
        }

        return Unsafe.AsRef<StrandMonitor>((void*)handle); // a handle is the address of its reference
    }
}
