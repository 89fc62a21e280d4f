using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>Writes the class of a port: each call says that it is inside, reads the target once, and calls it.</summary>
internal static class PortEmitter
{
    /// <summary>Adds the class.</summary>
    internal static void Emit(SourceWriter writer, PortModel port)
    {
        writer.Summary($"What a spindle holds of the one that exports <c>{port.FullName}</c>.");
        writer.Line(Generated.Mark);
        writer.Open($"internal sealed class {port.ClassName} : global::Spin.ServicePort, {port.Reference}");
        writer.Line($"private {port.Reference}? _target;");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override string InterfaceName => {Literal.Text(port.FullName)};");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override bool IsResolved => global::System.Threading.Volatile.Read(ref _target) is not null;");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override void SetTarget(object? exporter) =>");
        writer.Indented($"global::System.Threading.Volatile.Write(ref _target, ({port.Reference}?)exporter);");
        foreach (PortMethod method in port.Methods)
        {
            writer.Line();
            EmitMethod(writer, port, method);
        }

        writer.Close();
    }

    private static void EmitMethod(SourceWriter writer, PortModel port, PortMethod method)
    {
        bool hasResult = method.ReturnType != "void";
        writer.Open($"{method.ReturnType} {method.Interface}.{method.Name}({Signature.Declare(method.Parameters)})");
        string call = $"(({method.Interface})__target).{method.Name}({Signature.Pass(method.Parameters)});";
        writer.Open("for (bool __demanded = false; ; __demanded = true)");
        writer.Line("EnterCall();");
        writer.Open("try");
        writer.Line($"{port.Reference}? __target = global::System.Threading.Volatile.Read(ref _target);");
        writer.Open("if (__target is not null)");
        if (hasResult)
        {
            writer.Line($"return {call}");
        }
        else
        {
            writer.Line(call);
            writer.Line("return;");
        }

        writer.Close();
        writer.Close();
        writer.Open("finally");
        writer.Line("LeaveCall();");
        writer.Close();
        writer.Line();
        writer.Open("if (__demanded || !TryDemand())");
        writer.Line(method.IsTry ? "return false;" : "throw Gone();");
        writer.Close();
        writer.Close();
        writer.Close();
    }
}
