namespace Spin.Corpus.Tests.Report;

/// <summary>How the wrong twins of a rule fared.</summary>
/// <param name="Wrong">How many there are.</param>
/// <param name="Refused">How many of them the analyzers refuse as they must.</param>
/// <param name="Right">How many right twins there are.</param>
/// <param name="Accepted">How many of them the analyzers accept.</param>
/// <param name="Compiled">How many of the wrong ones the verifier refuses under the same number.</param>
/// <param name="Otherwise">How many it refuses under another.</param>
internal sealed record RuleCount(int Wrong, int Refused, int Right, int Accepted, int Compiled, int Otherwise);
