using System;
using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Parsing;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>Writes the image: its spindles, what each is granted, and how each is created.</summary>
internal static class ImageEmitter
{
    /// <summary>The namespace of what is generated for an image.</summary>
    internal const string Namespace = "SpinGenerated";

    /// <summary>The image's class.</summary>
    internal const string ClassName = "Image";

    /// <summary>The file of the image.</summary>
    internal static string Emit(ImageModel model)
    {
        SourceWriter writer = new();
        writer.Open($"namespace {Namespace}");
        writer.Summary("What this project adds to a kernel.");
        writer.Line(Generated.Mark);
        writer.Open($"internal sealed class {ClassName} : global::Spin.KernelImage");
        foreach (ImageEvent table in model.Events)
        {
            writer.Line($"private {table.TableName}? {Field(table)};");
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override string Name => {Literal.Text(model.Name)};");
        if (model.Verifier is { } verifier)
        {
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override string Verifier => {Literal.Text(verifier)};");
        }

        writer.Line();
        EmitSpindles(writer, model);
        writer.Line();
        EmitParts(writer, model);
        writer.Line();
        EmitAttach(writer, model);
        writer.Line();
        EmitCreate(writer, model);
        writer.Close();
        foreach (PortModel port in model.Ports)
        {
            writer.Line();
            PortEmitter.Emit(writer, port);
        }

        writer.Close();
        return writer.ToString();
    }

    private static string Field(ImageEvent table) => $"_{table.TableName}";

    private static void EmitSpindles(SourceWriter writer, ImageModel model)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override global::Spin.SpindleDescriptor[] Spindles { get; } = new global::Spin.SpindleDescriptor[]");
        writer.Open();
        foreach (ImageSpindle spindle in model.Spindles)
        {
            string grants = spindle.Grants.Count == 0
                ? "global::System.Array.Empty<global::Spin.Grant>()"
                : $"new global::Spin.Grant[] {{ {string.Join(", ", spindle.Grants.Select(GrantText.Create))} }}";
            writer.Line(
                $"new({Literal.Text(spindle.Spindle.Name)}, {Literal.Text(spindle.Spindle.Assembly)}, " +
                $"isNucleus: {(spindle.IsNucleus ? "true" : "false")}, {grants}){PolicyText.Initializer(spindle.Policy)},");
        }

        writer.Close(";");
    }

    private static void EmitParts(SourceWriter writer, ImageModel model)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override void AddParts(global::Spin.KernelParts parts)");
        foreach (string part in model.Parts)
        {
            writer.Line($"parts.Add{part}();");
        }

        writer.Close();
    }

    private static void EmitAttach(SourceWriter writer, ImageModel model)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override global::Spin.EventTable[] AttachTables()");
        foreach (ImageEvent table in model.Events)
        {
            writer.Line($"{Field(table)} = {table.TableName}.AttachNew();");
        }

        writer.Line($"return new global::Spin.EventTable[] {{ {string.Join(", ", model.Events.Select(Field))} }};");
        writer.Close();
    }

    private static void EmitCreate(SourceWriter writer, ImageModel model)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override object Create(int spindle, global::Spin.KernelServices services, global::Spin.SpindleContext context)");
        writer.Open("switch (spindle)");
        foreach (ImageSpindle spindle in model.Spindles)
        {
            writer.Line($"case {Literal.Int(spindle.Number)}:");
            ImageImport? denied = spindle.Imports.FirstOrDefault(static import => !import.IsGranted);
            writer.Indented(denied is null
                ? $"return {spindle.Spindle.BindingReference}.Create({string.Join(", ", spindle.Imports.Select(import => Argument(spindle, import)))});"
                : $"throw new global::System.UnauthorizedAccessException({Literal.Text($"{denied.Import.FullName} is not granted to {spindle.Spindle.FullName}.")});");
        }

        writer.Line("default:");
        writer.Indented("throw new global::System.ArgumentOutOfRangeException(nameof(spindle));");
        writer.Close();
        writer.Close();
    }

    private static string Argument(ImageSpindle spindle, ImageImport import) => import.Import.Kind switch
    {
        ImportKind.Service when import.Import.StateType is { } value =>
            $"(global::{ContractNames.State}<{value}>)services.{import.Import.Provider}(context, {Literal.Int(Array.IndexOf([.. spindle.Imports], import))}, new global::Spin.State<{value}>())",
        ImportKind.Port =>
            $"({import.Import.Reference})services.Port(context, {Literal.Int(import.Exporter)}, new {import.Import.Port!.ClassName}())",
        ImportKind.Service => $"services.{import.Import.Provider}(context)",
        ImportKind.KernelServices => "services",
        ImportKind.Identity => "context",
        _ => Right(spindle, import),
    };

    private static string Right(ImageSpindle spindle, ImageImport import)
    {
        string table = import.Event!.Replace('.', '_');
        string grant = import.Grant < 0 ? "null" : $"Spindles[{Literal.Int(spindle.Number)}].Grants[{Literal.Int(import.Grant)}]";
        return $"new {table}.Right(_{table}!, context, {grant}, mustMatch: {(import.MustMatch ? "true" : "false")}" +
            (import.MayCancel ? ", mayCancel: true)" : ")");
    }
}
