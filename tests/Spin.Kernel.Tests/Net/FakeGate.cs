using System;
using Spin.Kernel.Net;

namespace Spin.Kernel.Tests.Net;

/// <summary>A gate that fails the test where it is entered twice or left open.</summary>
internal sealed class FakeGate : NetworkGate
{
    /// <summary>Whether somebody is inside.</summary>
    internal bool IsTaken { get; private set; }

    /// <inheritdoc/>
    internal override void Enter()
    {
        if (IsTaken)
        {
            throw new InvalidOperationException("The gate was entered twice.");
        }

        IsTaken = true;
    }

    /// <inheritdoc/>
    internal override void Exit() => IsTaken = false;
}
