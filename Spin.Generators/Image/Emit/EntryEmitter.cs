using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>Writes the image's entry: for tests on the host, and for the kernel that it is linked with.</summary>
internal static class EntryEmitter
{
    private const string EntryPoint = "spin_cs_create_image";

    /// <summary>The file of the entry.</summary>
    /// <param name="isBareMetal">Whether the entry is exported to the kernel.</param>
    /// <param name="definesExport">Whether the attribute that exports must be generated too.</param>
    internal static string Emit(bool isBareMetal, bool definesExport)
    {
        SourceWriter writer = new();
        if (isBareMetal && definesExport)
        {
            EmitAttribute(writer);
        }

        writer.Summary("The image of this project.");
        writer.Line(Generated.Mark);
        writer.Open("public static class SpinImage");
        writer.Summary("Creates the image. A kernel does it once; a test on the host once for each simulated kernel.");
        writer.Line($"public static global::Spin.KernelImage Create() => new global::{ImageEmitter.Namespace}.{ImageEmitter.ClassName}();");
        if (isBareMetal)
        {
            writer.Line();
            writer.Summary("Where the kernel finds the image.");
            writer.Line($"[global::System.Runtime.RuntimeExport({Literal.Text(EntryPoint)})]");
            writer.Line("internal static global::Spin.KernelImage CreateForKernel() => Create();");
        }

        writer.Close();
        return writer.ToString();
    }

    private static void EmitAttribute(SourceWriter writer)
    {
        writer.Open("namespace System.Runtime");
        writer.Summary("Exports a function under a name; the ahead-of-time compiler knows the attribute by its own name.");
        writer.Line(Generated.Mark);
        writer.Open("internal sealed class RuntimeExportAttribute(string entryPoint) : global::System.Attribute");
        writer.Summary("The name.");
        writer.Line("public string EntryPoint { get; } = entryPoint;");
        writer.Close();
        writer.Close();
        writer.Line();
    }
}
