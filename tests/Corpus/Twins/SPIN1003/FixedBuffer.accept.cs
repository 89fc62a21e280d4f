// expects: nothing
using System.Runtime.CompilerServices;
using Spin;

namespace Corpus;

/// <summary>Keeps an address in a struct.</summary>
[Spindle]
public sealed partial class FixedBuffer
{
    private Header _header;

    [Handles<KernelReady>]
    private void Begin() => _header.Length = 6;

    private struct Header
    {
        public int Length;
        public Bytes Address;
    }

    [InlineArray(6)]
    private struct Bytes
    {
        private byte _first;
    }
}
