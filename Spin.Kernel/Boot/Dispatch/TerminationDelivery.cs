using Spin.Kernel.Dispatch;
using Spin.Kernel.Runtime;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>
/// Ends the handler in charge where that is safe (<see cref="TerminationPoint"/>): an exception that no clause between here and the
/// containment may catch. <c>finally</c> blocks run.
/// </summary>
internal static unsafe class TerminationDelivery
{
    private const byte FirstPass = 1;

    private static ContainmentMap? s_map;
    private static Containment s_body;

    /// <summary>Begins to deliver.</summary>
    /// <param name="map">The containments of handlers.</param>
    /// <param name="body">The containment of strands' bodies.</param>
    internal static void Start(ContainmentMap map, Containment body)
    {
        s_map = map;
        s_body = body;
        TerminationPoint.Hook(&Deliver, &ExceptionOfCurrent);
    }

    /// <summary>Whether the run goes on that exceeded its limit, and not the next one in its place.</summary>
    internal static bool IsMeant(OverrunWatch watch) =>
        watch.Target == ContainmentMap.StrandBody || watch.IsTarget(new RunIdentity(
            s_map![watch.Target].Table!.Raised, watch.TargetWordSlot == 0 ? 0 : *(ulong*)watch.TargetWordSlot));

    /// <summary>
    /// Whether the strand is inside a filter above a frame: the dispatcher of the exception that is being judged would catch the
    /// termination.
    /// </summary>
    internal static bool IsInFilter(ThreadBlock* block, ulong frame)
    {
        ExceptionRecord* record = (ExceptionRecord*)block->ExceptionChain;
        return record != null && (ulong)record < frame && record->Pass == FirstPass;
    }

    /// <summary>From here on the handler's own finally blocks may use services: nothing is delivered twice.</summary>
    internal static void Begin(ThreadBlock* block, OverrunWatch watch, ulong frame)
    {
        block->StopTerminating();
        block->TerminationTarget = (byte*)frame;
        watch.Delivered();
    }

    private static TerminationException ExceptionOfCurrent() => KernelStrandMachine.StrandOf(ThreadBlock.Current).Watch.Exception;

    private static void Deliver()
    {
        ThreadBlock* block = ThreadBlock.Current;
        if (!KernelDispatchMachine.IsFree(block))
        {
            return; // a later point will do
        }

        Strand strand = KernelStrandMachine.StrandOf(block);
        OverrunWatch watch = strand.Watch;
        ulong frame = Find(watch);
        if (frame == 0)
        {
            block->StopTerminating();
            watch.Dismiss();
            return;
        }

        if (!IsMeant(watch))
        {
            block->StopTerminating();
            watch.ClearTarget();
            return;
        }

        if (!IsInFilter(block, frame))
        {
            Begin(block, watch, frame);
            throw watch.Exception;
        }
    }

    private static ulong Find(OverrunWatch watch)
    {
        if (watch.Target == ContainmentMap.None)
        {
            return 0;
        }

        if (watch.Target == ContainmentMap.StrandBody)
        {
            return FrameSearch.FromHere(s_body.Start, s_body.End, FrameSearch.Anywhere);
        }

        ref readonly Containment target = ref s_map![watch.Target];
        return FrameSearch.FromHere(target.Start, target.End, watch.TargetSlot + sizeof(ulong));
    }
}
