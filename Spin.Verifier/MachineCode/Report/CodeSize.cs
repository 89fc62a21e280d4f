using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>How much machine code of an owner is in the image.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="Functions">The functions.</param>
internal readonly record struct CodeSize(CodeOwner Owner, long Bytes, int Functions)
{
    /// <summary>Sums an image's code by owner, most first.</summary>
    internal static IReadOnlyList<CodeSize> Sum(CodeImage image, SymbolOwners owners)
    {
        Dictionary<CodeOwner, CodeSize> sums = [];
        foreach (CodeFunction function in image.Functions)
        {
            CodeOwner owner = owners.Of(function);
            CodeSize sum = sums.GetValueOrDefault(owner, new CodeSize(owner, 0, 0));
            sums[owner] = new CodeSize(owner, sum.Bytes + (long)(function.End - function.Start), sum.Functions + 1);
        }

        List<CodeSize> sizes = [.. sums.Values];
        sizes.Sort(static (one, other) => other.Bytes.CompareTo(one.Bytes));
        return sizes;
    }
}
