using System;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Tests.Dispatch;

/// <summary>A runtime for tests: remembers who pays, and whether a termination is on its way.</summary>
internal sealed class FakeDispatchMachine : DispatchMachine
{
    /// <summary>Who pays.</summary>
    internal int Owner { get; private set; }

    /// <summary>Whether the next containment ends a termination.</summary>
    internal bool IsTerminating { get; set; }

    /// <summary>How deep the nucleus is entered.</summary>
    internal int NucleusDepth { get; private set; }

    /// <summary>The time, which the test moves.</summary>
    internal long Time { get; set; }

    internal override long TimeStamp => Time;

    internal override int SwitchOwner(int owner)
    {
        int before = Owner;
        Owner = owner;
        return before;
    }

    internal override bool TakeTermination()
    {
        bool was = IsTerminating;
        IsTerminating = false;
        return was;
    }

    internal override void RequestTermination(Strand strand)
    {
    }

    internal override bool MayAbandon(Strand strand) => true;

    internal override void EnterNucleus() => NucleusDepth++;

    internal override void LeaveNucleus() => NucleusDepth--;

    internal override void EnterPort() => NucleusDepth++;

    internal override void LeavePort() => NucleusDepth--;

    internal override bool TryFindCode(Delegate target, out ulong start, out ulong end)
    {
        start = end = 0;
        return false;
    }

    internal override bool MayBeInside(Strand strand, ulong start, ulong end) => false;

    internal override void RequestLeave(Strand strand, int containment, in Containment target)
    {
    }

    internal override void LimitBytes(int owner, long bytes)
    {
    }

    internal override long RefusalsOf(int owner) => 0;

    internal override long BytesOf(int owner) => 0;
}
