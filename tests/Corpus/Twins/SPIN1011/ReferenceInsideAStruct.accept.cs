// expects: nothing
using System.Runtime.InteropServices;
using Spin;

namespace Corpus;

/// <summary>Hides the reference in a struct.</summary>
[Spindle]
public sealed partial class ReferenceInsideAStruct
{
    private Either _either;

    [Handles<KernelReady>]
    private void Begin() => _either.Number = _either.Named.Number;

    private struct Named
    {
        public long Name;
        public long Number;
    }

    [StructLayout(LayoutKind.Explicit)]
    private struct Either
    {
        [FieldOffset(0)]
        public Named Named;

        [FieldOffset(0)]
        public long Number;
    }
}
