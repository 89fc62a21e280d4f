namespace Spin.Verifier.Flow;

/// <summary>Why a body is refused.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Offset">The offset of the instruction; -1 where it is the whole method.</param>
internal readonly record struct BodyFinding(string Id, string Message, int Offset);
