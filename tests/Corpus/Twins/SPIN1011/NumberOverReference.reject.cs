// expects: SPIN1011 at "Reference"
using System.Runtime.InteropServices;
using Spin;

namespace Corpus;

/// <summary>Reads a number as an object.</summary>
[Spindle]
public sealed partial class NumberOverReference
{
    private Either _either;

    [Handles<KernelReady>]
    private void Begin() => _either.Number = _either.Reference is null ? 1 : 2;

    [StructLayout(LayoutKind.Explicit)]
    private struct Either
    {
        [FieldOffset(0)]
        public long Number;

        [FieldOffset(0)]
        public object? Reference;
    }
}
