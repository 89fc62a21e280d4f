namespace Spin.Corpus.Tests.Files;

/// <summary>A file that a front end judges otherwise than it should, known and not hidden.</summary>
/// <param name="Name">The file.</param>
/// <param name="FrontEnd">Who judges it wrongly.</param>
/// <param name="Reason">Why.</param>
internal sealed record KnownDisagreement(string Name, FrontEnd FrontEnd, string Reason);
