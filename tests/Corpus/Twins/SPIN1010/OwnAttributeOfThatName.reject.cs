// expects: SPIN1010 at "System.Runtime.CompilerServices.IgnoresAccessChecksTo("Spin.Kernel")"
using System;
using Spin;
using Spin.Net;

[assembly: System.Runtime.CompilerServices.IgnoresAccessChecksTo("Spin.Kernel")]

namespace System.Runtime.CompilerServices
{
    /// <summary>Says something about an assembly.</summary>
    [AttributeUsage(AttributeTargets.Assembly)]
    internal sealed class IgnoresAccessChecksToAttribute(string name) : Attribute
    {
        /// <summary>The assembly.</summary>
        public string Name { get; } = name;
    }
}

namespace Corpus
{
    /// <summary>Counts.</summary>
    [Spindle]
    public sealed partial class Counter
    {
        private long _count;

        [Handles<DatagramArrived>]
        private void Count(in Datagram datagram) => _count++;
    }
}
