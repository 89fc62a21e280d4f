namespace Spin.Sdk.Sources;

/// <summary>The names under which the compiler writes down how it was called (Roslyn, "PE/PDB compilation options").</summary>
internal static class CompilerOption
{
    internal const string Language = "language";
    internal const string LanguageVersion = "language-version";
    internal const string SourceFileCount = "source-file-count";
    internal const string Optimization = "optimization";
    internal const string Define = "define";
    internal const string Nullable = "nullable";
    internal const string Checked = "checked";
}
