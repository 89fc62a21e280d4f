// expects: nothing
using System.Runtime.InteropServices;
using Spin;

namespace Corpus;

/// <summary>Reads a text as an array.</summary>
[Spindle]
public sealed partial class TwoReferences
{
    private Either _either;

    [Handles<KernelReady>]
    private void Begin() => _either.Text = _either.Bytes is null ? "none" : "some";

    [StructLayout(LayoutKind.Explicit)]
    private struct Either
    {
        [FieldOffset(0)]
        public string? Text;

        [FieldOffset(8)]
        public byte[]? Bytes;
    }
}
