// expects: nothing
using System;
using Spin;
using Spin.Net;

[assembly: Corpus.Note("Spin.Kernel")]

namespace Corpus
{
    /// <summary>Says something about an assembly.</summary>
    [AttributeUsage(AttributeTargets.Assembly)]
    internal sealed class NoteAttribute(string name) : Attribute
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
