namespace Spin.Verifier;

/// <summary>Why an assembly is refused: one rule broken at one place.</summary>
/// <param name="Id">The rule, the same number that the analyzers give it in source.</param>
/// <param name="Message">What is wrong, and what to do where a remedy exists.</param>
/// <param name="Member">The member or type that breaks the rule; the assembly's name where it is the whole assembly.</param>
/// <param name="Offset">The offset of the instruction; -1 where it is not an instruction.</param>
/// <param name="Source">Where that is in source; null where the assembly carries no symbols.</param>
public sealed record Finding(string Id, string Message, string Member, int Offset, SourceLine? Source)
{
    /// <summary>Orders findings of one assembly as a reader expects them: by file and line, then by member and offset.</summary>
    public static int Compare(Finding first, Finding second)
    {
        int order = string.CompareOrdinal(first.Source?.File, second.Source?.File);
        order = order != 0 ? order : (first.Source?.Line ?? 0).CompareTo(second.Source?.Line ?? 0);
        order = order != 0 ? order : string.CompareOrdinal(first.Member, second.Member);
        order = order != 0 ? order : first.Offset.CompareTo(second.Offset);
        return order != 0 ? order : string.CompareOrdinal(first.Id, second.Id);
    }
}
