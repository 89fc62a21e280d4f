using System.Runtime;
using System.Threading;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>Handles as CoreLib asks for them; a handle is its slot's address.</summary>
internal static unsafe class HandleExports
{
    [RuntimeExport("RhpHandleAlloc")]
    internal static HandleSlot* Alloc(nint target, int kind) => Make(target, 0, KindOf(kind));

    [RuntimeExport("RhpHandleAllocDependent")]
    internal static HandleSlot* AllocDependent(nint target, nint secondary) => Make(target, secondary, HandleKind.Dependent);

    [RuntimeExport("RhHandleFree")]
    internal static void Free(HandleSlot* handle)
    {
        ThreadBlock* block = ThreadBlock.Current;
        KernelHeap.Enter(block);
        KernelHeap.Current->Handles.Return(handle);
        KernelHeap.Leave(block);
    }

    [RuntimeExport("RhHandleGet")]
    internal static nint Get(HandleSlot* handle) => handle->Target;

    [RuntimeExport("RhHandleSet")]
    internal static void Set(HandleSlot* handle, nint target)
    {
        Volatile.Write(ref handle->Target, target);
        Shade(target);
    }

    // The target is read first: held on the stack it keeps the secondary.
    [RuntimeExport("RhHandleGetDependent")]
    internal static nint GetDependent(HandleSlot* handle, nint* secondary)
    {
        nint target = Volatile.Read(ref handle->Target);
        *secondary = Volatile.Read(ref handle->Secondary);
        return target;
    }

    [RuntimeExport("RhHandleSetDependentSecondary")]
    internal static void SetDependentSecondary(HandleSlot* handle, nint secondary)
    {
        Volatile.Write(ref handle->Secondary, secondary);
        Shade(secondary);
    }

    // CoreLib's own kinds beyond the pinned one are strong too.
    private static HandleKind KindOf(int kind) => kind switch
    {
        0 => HandleKind.Weak,
        1 => HandleKind.WeakTrackingResurrection,
        3 => HandleKind.Pinned,
        _ => HandleKind.Normal,
    };

    private static HandleSlot* Make(nint target, nint secondary, HandleKind kind)
    {
        ThreadBlock* block = ThreadBlock.Current;
        if (AllocationContext.Of(block)->Kind == ContextKind.Interrupt)
        {
            return null;
        }

        KernelHeap.Enter(block);
        HandleSlot* slot = KernelHeap.Current->MakeHandle(target, secondary, kind);
        KernelHeap.Leave(block);
        return slot;
    }

    private static void Shade(nint reference)
    {
        BarrierState* barrier = KernelHeap.Current->Barrier;
        if (Volatile.Read(ref barrier->Marking) != 0)
        {
            barrier->Buffer->Add(reference);
        }
    }
}
