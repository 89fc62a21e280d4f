using System;
using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Virtio;

public sealed class VirtioHandshakeTests : IDisposable
{
    private readonly FakeDeviceMemory _memory = new();

    [Fact]
    public void The_status_goes_through_the_steps_of_the_specification()
    {
        using FakeTransport transport = new(_memory) { QueueSizes = [8] };
        VirtioEntropyDevice? device = VirtioEntropyDevice.Open(transport, _memory, out VirtioRefusal refusal);
        Assert.NotNull(device);
        Assert.Equal(VirtioRefusal.None, refusal);
        Assert.Equal([0x00, 0x01, 0x03, 0x0B, 0x0F], transport.StatusWrites);
        Assert.Equal(1UL << 32, transport.Accepted);
    }

    [Fact]
    public void A_legacy_device_is_refused_and_told_so()
    {
        using FakeTransport transport = new(_memory) { Offered = 0x20 };
        Assert.Null(VirtioEntropyDevice.Open(transport, _memory, out VirtioRefusal refusal));
        Assert.Equal(VirtioRefusal.LegacyOnly, refusal);
        Assert.Equal(0x83, transport.StatusWrites[^1]);
    }

    [Fact]
    public void A_device_that_takes_its_features_back_is_refused()
    {
        using FakeTransport transport = new(_memory) { RefusesFeatures = true };
        Assert.Null(VirtioEntropyDevice.Open(transport, _memory, out VirtioRefusal refusal));
        Assert.Equal(VirtioRefusal.FeaturesRefused, refusal);
    }

    [Fact]
    public void A_device_that_never_completes_its_reset_is_refused_in_bounded_time()
    {
        using FakeTransport transport = new(_memory) { NeverResets = true };
        Assert.Null(VirtioEntropyDevice.Open(transport, _memory, out VirtioRefusal refusal));
        Assert.Equal(VirtioRefusal.NoReset, refusal);
    }

    [Fact]
    public void A_device_without_its_queue_is_refused_and_told_so()
    {
        using FakeTransport transport = new(_memory) { QueueSizes = [] };
        Assert.Null(VirtioEntropyDevice.Open(transport, _memory, out VirtioRefusal refusal));
        Assert.Equal(VirtioRefusal.NoQueue, refusal);
        Assert.True(VirtioStatus.Failed.In(transport.StatusWrites[^1]));
    }

    public void Dispose() => _memory.Dispose();
}
