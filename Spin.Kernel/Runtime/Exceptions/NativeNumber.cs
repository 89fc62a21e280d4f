namespace Spin.Kernel.Runtime;

/// <summary>The variable-length numbers of NativeAOT's own formats: the count of trailing ones in the first byte gives the length.</summary>
internal static unsafe class NativeNumber
{
    /// <summary>Reads a number and moves behind it.</summary>
    internal static uint Read(ref byte* position)
    {
        uint first = *position;
        uint value;
        if ((first & 1) == 0)
        {
            value = first >> 1;
            position += 1;
        }
        else if ((first & 2) == 0)
        {
            value = (first >> 2) | ((uint)position[1] << 6);
            position += 2;
        }
        else if ((first & 4) == 0)
        {
            value = (first >> 3) | ((uint)position[1] << 5) | ((uint)position[2] << 13);
            position += 3;
        }
        else if ((first & 8) == 0)
        {
            value = (first >> 4) | ((uint)position[1] << 4) | ((uint)position[2] << 12) | ((uint)position[3] << 20);
            position += 4;
        }
        else
        {
            value = *(uint*)(position + 1);
            position += 1 + sizeof(uint);
        }

        return value;
    }
}
