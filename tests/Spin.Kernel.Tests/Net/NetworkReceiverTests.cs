using System;
using Spin.Kernel.Machine;
using Spin.Kernel.Net;
using Spin.Tests.ProtocolGraph;
using Xunit;
using static Spin.Kernel.Tests.Net.NetworkFixture;

namespace Spin.Kernel.Tests.Net;

public class NetworkReceiverTests
{
    private const int Budget = 8;

    private readonly NetworkFixture _net = new();
    private readonly NetworkReceiver _receiver;

    public NetworkReceiverTests() => _receiver = new NetworkReceiver(_net.Device, _net.Stack);

    [Fact]
    public void FewFrames_AreHandledAndTheInterruptIsOn()
    {
        Arrive(3);
        Assert.False(_receiver.Poll(Budget));
        Assert.Equal(3, _net.Datagrams.Count);
        Assert.Equal(3, _net.Device.Released);
        Assert.True(_net.Device.IsInterruptEnabled);
    }

    [Fact]
    public void ManyFrames_AreHandledInBudgetsWithTheInterruptOff()
    {
        Arrive(20);
        Assert.True(_receiver.Poll(Budget));
        Assert.Equal(8, _net.Datagrams.Count);
        Assert.False(_net.Device.IsInterruptEnabled);
        Assert.True(_receiver.Poll(Budget));
        Assert.False(_receiver.Poll(Budget));
        Assert.Equal(20, _net.Datagrams.Count);
        Assert.True(_net.Device.IsInterruptEnabled);
    }

    [Fact]
    public void FrameThatComesJustBeforeTheInterruptIsOn_IsNotLost()
    {
        bool once = true;
        _net.Device.OnInterruptEnabled = () =>
        {
            if (once)
            {
                once = false;
                _net.Device.Arrive(TestFrames.Udp([1]));
            }
        };
        Assert.False(_receiver.Poll(Budget));
        Assert.Single(_net.Datagrams);
        Assert.True(_net.Device.IsInterruptEnabled);
    }

    [Fact]
    public void FrameWhoseHandlerNeverCameBack_IsReleasedByTheNextPoll()
    {
        // A worker that is abandoned never goes on: for the code above it, it is as if an exception passed through.
        Graph.Use((in datagram) => throw new InvalidOperationException());
        Arrive(2);
        Assert.Throws<InvalidOperationException>(() => _receiver.Poll(Budget));
        int received = 0;
        Graph.Use((in datagram) => received++);
        Assert.False(_receiver.Poll(Budget));
        Assert.Equal(1, received);
        Assert.Equal(1, _receiver.Abandoned);
        Assert.Equal(2, _net.Device.Released);
    }

    [Fact]
    public void Arrival_Signals()
    {
        var signal = new CountingSignal();
        _net.Device.OnReceive = signal;
        _receiver.Poll(Budget);
        Arrive(1);
        Assert.Equal(1, signal.Count);
    }

    [Fact]
    public void Tick_RunsOnceWhereAskedFor()
    {
        _net.Stack.Udp.TrySend(new Spin.Net.Endpoint(Peer, 7), 1000, []);
        long before = _net.Counter(NetworkCounter.ArpRequestsSent);
        _net.Clock.Advance(1_500);
        _receiver.Poll(Budget);
        Assert.Equal(before, _net.Counter(NetworkCounter.ArpRequestsSent));
        _receiver.RequestTick();
        _receiver.Poll(Budget);
        _receiver.Poll(Budget);
        Assert.Equal(before + 1, _net.Counter(NetworkCounter.ArpRequestsSent));
    }

    private void Arrive(int frames)
    {
        for (; frames > 0; frames--)
        {
            _net.Device.Arrive(TestFrames.Udp([1]));
        }
    }

    private sealed class CountingSignal : DispatchSignal
    {
        internal int Count { get; private set; }

        internal override void Signal() => Count++;
    }
}
