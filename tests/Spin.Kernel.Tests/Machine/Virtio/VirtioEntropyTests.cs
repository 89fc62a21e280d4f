using System;
using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Virtio;

public sealed class VirtioEntropyTests : IDisposable
{
    private readonly FakeDeviceMemory _memory = new();
    private readonly FakeTransport _transport;
    private readonly VirtioEntropyDevice _device;
    private readonly DeviceQueue _queue;

    public VirtioEntropyTests()
    {
        _transport = new FakeTransport(_memory) { QueueSizes = [8] };
        _device = VirtioEntropyDevice.Open(_transport, _memory, out _)!;
        _queue = _transport.Queues[0];
    }

    [Fact]
    public void A_request_is_with_the_device_from_the_start_and_asking_never_waits()
    {
        Assert.True(_transport.TakeRing(0));
        Assert.True(_queue.TryTake(out DeviceBuffer request));
        Assert.True(request.DeviceWrites);
        Assert.Equal(0, _device.Fill(new byte[32]));
    }

    [Fact]
    public void An_answer_is_handed_out_once_erased_and_followed_by_the_next_request()
    {
        _queue.TryTake(out DeviceBuffer request);
        _queue.Bytes(request).Fill(0x5A);
        _queue.Complete(request.Head, request.Length);
        byte[] buffer = new byte[32];
        Assert.Equal(32, _device.Fill(buffer));
        Assert.All(buffer, value => Assert.Equal(0x5A, value));
        Assert.False(_queue.Bytes(request).ContainsAnyExcept((byte)0));
        Assert.True(_queue.TryTake(out _));
        Assert.Equal(0, _device.Fill(buffer));
        Assert.Equal(1, _device.Answers);
    }

    [Fact]
    public void An_answer_without_bytes_or_with_too_many_is_asked_for_again()
    {
        _queue.TryTake(out DeviceBuffer request);
        _queue.Complete(request.Head, 0);
        Assert.Equal(0, _device.Fill(new byte[32]));
        Assert.True(_queue.TryTake(out request));
        _queue.Complete(request.Head, request.Length + 1);
        Assert.Equal(0, _device.Fill(new byte[32]));
        Assert.True(_queue.TryTake(out _));
        Assert.Equal(0, _device.Answers);
    }

    public void Dispose()
    {
        _transport.Dispose();
        _memory.Dispose();
    }
}
