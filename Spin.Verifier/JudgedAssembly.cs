namespace Spin.Verifier;

/// <summary>An assembly to judge.</summary>
/// <param name="Path">The file.</param>
/// <param name="Role">What it is to the image.</param>
/// <param name="IsTrusted">Whether the image's owner vouches for it: it is listed, and not judged.</param>
public sealed record JudgedAssembly(string Path, AssemblyRole Role = AssemblyRole.Spindle, bool IsTrusted = false)
{
    /// <summary>The name that its file gives it.</summary>
    internal string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
