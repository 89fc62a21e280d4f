using System;

namespace Spin.Kernel.Machine;

/// <summary>
/// An entropy device (virtio 1.2, 5.4): it fills buffers with random bytes. One request is always with the device, so that an
/// answer is there when it is wanted; nobody is interrupted for it.
/// </summary>
internal sealed unsafe class VirtioEntropyDevice : EntropySource
{
    /// <summary>The one queue, requestq.</summary>
    private const int RequestQueue = 0;

    /// <summary>The one buffer.</summary>
    private const int Buffer = 0;

    /// <summary>How many bytes a request asks for: twice a key of the generator.</summary>
    private const int RequestSize = 64;

    private readonly Virtqueue _queue;
    private readonly byte* _answer;

    private VirtioEntropyDevice(Virtqueue queue, DeviceBlock answer)
    {
        _queue = queue;
        _answer = answer.Address;
        queue.Describe(Buffer, answer.Physical, deviceWrites: true);
    }

    /// <summary>Times that the device answered with bytes.</summary>
    internal long Answers { get; private set; }

    /// <summary>Drives a device.</summary>
    /// <returns>Null where it cannot be driven.</returns>
    internal static VirtioEntropyDevice? Open(VirtioTransport transport, DeviceMemory memory, out VirtioRefusal refusal)
    {
        refusal = VirtioHandshake.Begin(transport, out _);
        if (refusal == VirtioRefusal.None)
        {
            refusal = VirtioHandshake.Agree(transport, accepted: 0);
        }

        if (refusal != VirtioRefusal.None)
        {
            return null;
        }

        Virtqueue? queue = Virtqueue.Open(transport, memory, RequestQueue, wanted: 1, handler: null);
        if (queue == null || !memory.TryAllocate(pages: 1, out DeviceBlock answer))
        {
            VirtioHandshake.Fail(transport);
            refusal = VirtioRefusal.NoQueue;
            return null;
        }

        VirtioEntropyDevice device = new(queue, answer);
        VirtioHandshake.Finish(transport);
        device.Request();
        return device;
    }

    internal override int Fill(Span<byte> buffer)
    {
        if (!_queue.TryTake(out VirtqueueCompletion completion))
        {
            return 0;
        }

        Span<byte> answer = new(_answer, completion.Length);
        int taken = Math.Min(buffer.Length, answer.Length);
        answer[..taken].CopyTo(buffer);
        answer.Clear();
        Answers += taken > 0 ? 1 : 0;
        Request();
        return taken;
    }

    private void Request()
    {
        _queue.Add(Buffer, RequestSize);
        _queue.Notify();
    }
}
