// expects: SPIN1013 at "System.Runtime.RuntimeExport("RhpNewFast")"
using System;
using Spin;
using Spin.Net;

namespace System.Runtime
{
    /// <summary>Exports a method under a name.</summary>
    internal sealed class RuntimeExportAttribute(string name) : Attribute
    {
        /// <summary>The name.</summary>
        public string Name => name;
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

        [System.Runtime.RuntimeExport("RhpNewFast")]
        internal static int Allocate() => 0;
    }
}
