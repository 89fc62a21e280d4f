using Spin.Kernel.Runtime;

namespace Spin.Kernel.Machine;

/// <summary>The function that a processor stepped through last: what is known of it need not be looked up at each instruction.</summary>
internal unsafe struct SteppedFunction
{
    private byte* _start;
    private nuint _size;
    private bool _isNucleus;

    /// <summary>Whether an instruction is the nucleus'.</summary>
    internal bool IsNucleusAt(byte* instruction)
    {
        if ((nuint)(instruction - _start) >= _size)
        {
            bool isKnown = UnwindCache.TryGet(instruction, out UnwindRow row);
            _start = row.FunctionStart;
            _size = isKnown ? row.FunctionSize : 0;
            _isNucleus = isKnown && row.Data != null && MethodData.IsNucleus(row.Data);
        }

        return _isNucleus;
    }
}
