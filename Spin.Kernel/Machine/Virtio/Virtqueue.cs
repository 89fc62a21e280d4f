using System.Threading;

namespace Spin.Kernel.Machine;

/// <summary>
/// A split virtqueue (virtio 1.2, 2.7), each buffer one descriptor. Its owner serialises calls; the device is the other party and
/// reads and writes the same memory at any time.
/// </summary>
/// <remarks>
/// Trust. What the device writes is read once, checked against what the driver itself remembers, and only then used: a descriptor
/// that is out of range or not in flight, a length beyond the buffer, and an index that claims more than was in flight are counted
/// and change nothing. A device that writes to memory which it was not given is out of scope: nothing but an IOMMU stops it.
/// Order. On x86-64 loads are not reordered with loads nor stores with stores (SDM vol. 3A, 9.2.2), so that volatile accesses
/// suffice, except where a store must be seen before a load is made: there stands a full fence.
/// </remarks>
internal sealed unsafe class Virtqueue
{
    private const int NotInFlight = 0;

    private readonly VirtqueueDescriptor* _descriptors;
    private readonly VirtqueueAvailableHeader* _available;
    private readonly WriteOnly16* _availableEntries;
    private readonly VirtqueueUsedHeader* _used;
    private readonly VirtqueueUsedElement* _usedElements;
    private readonly int[] _lengthsInFlight;
    private readonly int _mask;
    private WriteOnly16* _doorbell;
    private ushort _number;
    private ushort _added;
    private ushort _taken;

    /// <summary>Lays a queue out in zeroed memory.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="block">Memory of the layout's length at least.</param>
    internal Virtqueue(VirtqueueLayout layout, DeviceBlock block)
    {
        _descriptors = (VirtqueueDescriptor*)block.Address;
        _available = (VirtqueueAvailableHeader*)(block.Address + layout.Available);
        _availableEntries = (WriteOnly16*)(_available + 1);
        _used = (VirtqueueUsedHeader*)(block.Address + layout.Used);
        _usedElements = (VirtqueueUsedElement*)(_used + 1);
        _lengthsInFlight = new int[layout.Size];
        _mask = layout.Size - 1;
        Rings = new VirtqueueRings(
            layout.Size, block.Physical, block.Physical + (ulong)layout.Available, block.Physical + (ulong)layout.Used);
    }

    /// <summary>Where the device finds the parts.</summary>
    internal VirtqueueRings Rings { get; }

    /// <summary>How many buffers the queue has.</summary>
    internal int Size => _lengthsInFlight.Length;

    /// <summary>How many buffers are with the device.</summary>
    internal int InFlight { get; private set; }

    /// <summary>Entries of the used ring that named no buffer in flight.</summary>
    internal long BadDescriptors { get; private set; }

    /// <summary>Entries of the used ring that claimed more bytes than their buffer has.</summary>
    internal long BadLengths { get; private set; }

    /// <summary>Whether the device claimed to have used more buffers than it had: nothing that it says counts any more.</summary>
    internal bool IsBroken { get; private set; }

    /// <summary>Whether the device has given a buffer back that was not taken yet.</summary>
    internal bool HasUsed => _used->Index.Value != _taken;

    /// <summary>Whether the driver asks the device to interrupt.</summary>
    internal bool InterruptsEnabled { get; private set; }

    /// <summary>Makes and enables a queue of a device.</summary>
    /// <param name="transport">The device's bus.</param>
    /// <param name="memory">Where memory comes from.</param>
    /// <param name="number">The queue's number.</param>
    /// <param name="wanted">How many buffers at the most.</param>
    /// <param name="handler">Who is interrupted for used buffers, or null for nobody.</param>
    /// <returns>Null where the device has no such queue or refuses it, or memory is used up.</returns>
    internal static Virtqueue? Open(VirtioTransport transport, DeviceMemory memory, int number, int wanted, InterruptHandler? handler)
    {
        int size = VirtqueueLayout.ChooseSize(transport.MaximumQueueSize(number), wanted);
        VirtqueueLayout layout = new(size);
        if (size == 0 || !memory.TryAllocate(layout.Pages, out DeviceBlock block))
        {
            return null;
        }

        Virtqueue queue = new(layout, block) { _number = (ushort)number };
        queue.SetInterrupts(handler != null);
        return transport.TryEnableQueue(number, queue.Rings, handler, out queue._doorbell) ? queue : null;
    }

    /// <summary>Says what memory a buffer is. It keeps it; the buffer must not be in flight.</summary>
    /// <param name="buffer">The buffer, below <see cref="Size"/>.</param>
    /// <param name="physical">Its physical address.</param>
    /// <param name="deviceWrites">Whether the device writes it; else it reads it.</param>
    internal void Describe(int buffer, ulong physical, bool deviceWrites)
    {
        _descriptors[buffer].Address = physical;
        _descriptors[buffer].Flags = VirtqueueDescriptorFlags.DeviceWrites.With(0, deviceWrites);
    }

    /// <summary>Gives a buffer to the device, which learns of it by <see cref="Notify"/> at the latest.</summary>
    /// <param name="buffer">The buffer; must not be in flight.</param>
    /// <param name="length">How many bytes of it; at least one.</param>
    internal void Add(int buffer, int length)
    {
        _lengthsInFlight[buffer] = length;
        InFlight++;
        _descriptors[buffer].Length = (uint)length;
        _availableEntries[_added & _mask].Value = (ushort)buffer;

        // The index is what makes the entry valid: a volatile store, after all of the above (2.7.13.3).
        _available->Index.Value = ++_added;
    }

    /// <summary>Tells the device of added buffers, unless it says that it is looking already.</summary>
    internal void Notify()
    {
        // The index must be visible before the device's wish is read, or both sides may wait for each other (2.7.13.4).
        Interlocked.MemoryBarrier();
        if (!VirtqueueUsedHeader.NoNotify.In(_used->Flags.Value))
        {
            _doorbell->Value = _number;
        }
    }

    /// <summary>Takes the oldest buffer that the device has given back.</summary>
    /// <returns>False where there is none.</returns>
    internal bool TryTake(out VirtqueueCompletion completion)
    {
        ushort claimed = (ushort)(_used->Index.Value - _taken);
        if (claimed > InFlight)
        {
            IsBroken = true;
        }

        int[] lengths = _lengthsInFlight;
        while (claimed > 0 && !IsBroken)
        {
            VirtqueueUsedElement* element = _usedElements + (_taken & _mask);
            uint buffer = element->Descriptor.Value;
            uint written = element->Length.Value;
            _taken++;
            claimed--;
            if (buffer < (uint)lengths.Length && lengths[buffer] is > 0 and int length)
            {
                lengths[buffer] = NotInFlight;
                InFlight--;
                completion = new VirtqueueCompletion((int)buffer, Believe(written, length));
                return true;
            }

            BadDescriptors++;
        }

        completion = default;
        return false;
    }

    /// <summary>
    /// Asks the device to interrupt for used buffers, or not to. After asking, look once more: what was used before may not interrupt.
    /// </summary>
    internal void SetInterrupts(bool enabled)
    {
        InterruptsEnabled = enabled;
        _available->Flags.Value = VirtqueueAvailableHeader.NoInterrupt.With(0, !enabled);

        // The wish must be visible before the used index is read again (2.7.7.1).
        Interlocked.MemoryBarrier();
    }

    /// <summary>How much the device wrote, if that can be.</summary>
    private int Believe(uint written, int length)
    {
        if (written <= (uint)length)
        {
            return (int)written;
        }

        BadLengths++;
        return 0;
    }
}
