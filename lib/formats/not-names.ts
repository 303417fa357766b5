/** Words, in lower case, that often stand before a colon but are not names. They are grouped by language. */
export const notNames: ReadonlySet<string> = new Set(
  [
    'note notes warning caution remember example tip hint update source chapter part step ps date time re',
    'subject http https spoiler disclaimer correction answer question summary conclusion result results',
    'rule fact title url link email phone total version section scene act so okay ok well now yes no and but',
    'because look listen see first second third finally also actually basically today tomorrow then here',
    'there this that what why how when who which we he she they it you my our your their the an if problem problems',
    'solution questions answers idea ideas point points reason reasons goal goals task lesson topic quote fun news',
    'key bonus pro pros con cons advantage advantages danger plus important reminder caveat background context',
    'meaning takeaway duration length runtime language languages participants attendees speakers recorded recording',
    'transcript transcription location topics audio video file filename published updated created uploaded start started end ended episode season show owner watch play',
    // German
    'der die das den dem ein eine einen mein meine sein ihre unser unsere frage fragen antwort antworten lösung',
    'beispiel beispiele achtung hinweis fazit zusammenfassung ergebnis ergebnisse ziel ziele grund gründe idee',
    'vorteil vorteile nachteil nachteile wichtig merke regel schritt punkt thema zitat kapitel also und oder aber',
    'kurz heißt sprich nämlich erstens zweitens drittens',
    // French
    'le les un une mon ma ce cette problème problèmes réponse réponses exemple attention remarque résumé mais donc',
    'résultat résultats conséquence morale bref autrement premièrement deuxièmement raison but objectif bilan solution',
    'et ou or car il elle on nous vous',
    // Spanish, Portuguese
    'el los las una mi problema problemas pregunta preguntas respuesta respuestas solución ejemplo nota pero resultado',
    'resultados conclusión importante atención resumen razón motivo objetivo consejo es y entonces primero segundo',
    'os uma meu minha pergunta perguntas resposta respostas solução exemplo mas conclusão atenção resumo razão ou isto',
    'então primeiro lembre',
    // Italian, Romanian, Catalan
    'il lo gli uno domanda domande risposta risposte soluzione esempio allora risultato risultati conclusione',
    'attenzione riassunto ragione obiettivo consiglio cioè ovvero quindi primo secondo întrebare răspuns soluție',
    'concluzie rezultat exemplu atenție pregunta resposta',
    // Dutch, Danish, Norwegian, Swedish, Finnish, Hungarian, Estonian
    'het een probleem problemen vraag vragen antwoord antwoorden oplossing voorbeeld conclusie belangrijk resultaat',
    'samenvatting reden doel let kortom dus maar problem problemet problemer frågan fråga svar svaret lösning lösningen',
    'exempel exemplet slutsats viktigt resultat resultatet sammanfattning spørgsmål spørsmål løsning løsningen eksempel',
    'konklusion konklusjon vigtigt viktig men och og eller ongelma kysymys vastaus ratkaisu esimerkki tulos tärkeää',
    'johtopäätös huomio mutta probléma kérdés válasz megoldás példa eredmény fontos következtetés de és küsimus vastus',
    // Polish, Czech, Slovak, Slovenian, Croatian
    'pytanie pytania odpowiedź rozwiązanie przykład uwaga wniosek wynik wyniki ważne czyli ale więc podsumowanie cel',
    'problém otázka odpověď řešení příklad výsledek závěr důležité pozor tedy takže odpoveď riešenie príklad výsledok',
    'záver pitanje odgovor rješenje rešitev primjer primer zaključak rezultat važno vprašanje ali',
    // Russian, Ukrainian, Bulgarian, Serbian
    'это вот вопрос вопросы ответ ответы проблема проблемы решение пример вывод выводы итог итого значит но итак важно',
    'главное результат цель причина внимание первое второе то есть питання відповідь рішення приклад висновок результат',
    'важливо увага але отже мета причина въпрос отговор извод резултат питање одговор решење пример закључак проблем',
    // Greek, Turkish, Albanian, Lithuanian, Latvian
    'πρόβλημα ερώτηση απάντηση λύση παράδειγμα συμπέρασμα αποτέλεσμα σημαντικό προσοχή το η ο και αλλά',
    'soru sorun cevap örnek çözüm sonuç önemli dikkat özet yani ama problem pyetje klausimas atsakymas jautājums atbilde',
    // Arabic, Persian, Urdu, Hebrew
    'قال قالت يقول تقول قلت سأل سؤال السؤال جواب الجواب مثال ملاحظة المشكلة مشكلة النتيجة نتيجة الحل الخلاصة مهم أولا ثانيا',
    'گفت گفتم پرسید سوال سؤال پاسخ جواب مشکل نتیجه راه‌حل مثال نکته مهم خلاصه یعنی کہا پوچھا مسئلہ نتیجہ حل اہم',
    'אמר אמרה אומר שאל שאלה תשובה דוגמה בעיה הבעיה השאלה התשובה הערה לסיכום מסקנה תוצאה פתרון חשוב כלומר',
    // Hindi, Bengali, Tamil, Telugu, Marathi
    'समस्या सवाल प्रश्न उत्तर जवाब निष्कर्ष परिणाम नतीजा समाधान उदाहरण महत्वपूर्ण ध्यान कहा पूछा मतलब यानी',
    'সমস্যা প্রশ্ন উত্তর সমাধান উদাহরণ ফলাফল সিদ্ধান্ত বললেন গুরুত্বপূর্ণ கேள்வி பதில் பிரச்சனை பிரச்சினை தீர்வு முடிவு உதாரணம்',
    'ప్రశ్న సమాధానం సమస్య ఉదాహరణ ముగింపు',
    // Thai, Khmer, Burmese, Vietnamese, Indonesian
    'ปัญหา คำถาม คำตอบ สรุป ตัวอย่าง ผลลัพธ์ หมายเหตุ สำคัญ បញ្ហា សំណួរ ចម្លើយ ឧទាហរណ៍ ပြဿနာ မေးခွန်း အဖြေ ဥပမာ',
    'vấn câu kết lưu ví tóm giải quan masalah pertanyaan jawaban kesimpulan contoh hasil solusi penting catatan artinya',
    // Chinese, Japanese, Korean
    '问题 答案 例如 比如 注意 总结 结论 问 答 問題 答案 總結 結論 原因 首先 其次 最后 最後 结果 結果 目标 目標 重点 重點 也就是说 换句话说',
    '質問 答え 例 まとめ 理由 ポイント 目的 課題 例えば 例えば 要点 解決策 질문 답 답변 예 문제 주의 결론 이유 결과 정답 목표 요약 예시 핵심',
    // Georgian, Armenian, Amharic
    'პრობლემა კითხვა პასუხი შედეგი დასკვნა მაგალითი խնդիր հարց պատասխան եզրակացություն օրինակ ችግር ጥያቄ መልስ ምሳሌ',
  ].flatMap((words) => words.split(' ')),
);
